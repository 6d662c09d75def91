import { calloutParts, calloutName } from './callout-parts';
import { matchOf } from '#core/document/matches';
import { contentOf, stringAttribute, textOf, type DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import { lineOf } from '#core/draft/line-of';
import type { TranslatedBlocks, Translation } from '../dialect';
import { documentText } from '../privacy/document-text';
import { isSummaryCut } from '../reader-copy';
import { toRawCode } from './mdx-html';
import { type SiteManner, toSiteBlocks, toSiteCode } from './site-document';
import { foldAround } from './site-html';
import { hasMark } from './site-inline';

const CUT: DocumentNode = { type: 'htmlBlock', attrs: { value: '<!-- truncate -->' } };

/** Where Docusaurus cuts off what its lists show, even in code. */
const CUT_SOMEWHERE = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;

/** Lines that Docusaurus changes before it reads Markdown, unless its `future.v4` is on. */
const CHANGED_LINES =
  /^[> \t]*:{3,}(?:secondary|info|success|danger|note|tip|warning|important|caution) +|^#{1,6}(?!#).*\{#|^ *`{3,4} *mdx-code-block$/m;

/** The admonition that stands for a kind of callout; `note` for any other. */
const ADMONITIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: 'note',
    tip: 'tip',
    hint: 'tip',
    success: 'tip',
    check: 'tip',
    done: 'tip',
    info: 'info',
    abstract: 'info',
    summary: 'info',
    tldr: 'info',
    todo: 'info',
    question: 'info',
    help: 'info',
    faq: 'info',
    important: 'info',
    warning: 'warning',
    attention: 'warning',
    caution: 'danger',
    danger: 'danger',
    error: 'danger',
    bug: 'danger',
    failure: 'danger',
    fail: 'danger',
    missing: 'danger',
  }),
);

const DOCUSAURUS: SiteManner = {
  isMdx: true,
  callout: toAdmonition,
  heading: (node) => ({ ...node, content: guardEnd(contentOf(node)) }),
  code: toDocusaurusCode,
  // This scheme asks Docusaurus not to look for what is there only when the site is served.
  foreignAddress: (href) => (href.startsWith('/') ? `pathname://${href}` : null),
};

/** Rewrites what Docusaurus reads in another way than Outloud. */
export function toDocusaurusBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  const isNew = translation.kept.isNew;
  const given = isNew ? blocks.map(lowerTitle) : blocks;
  const translated = toSiteBlocks(given, translation, DOCUSAURUS);
  const isLowered = given.some((block, index) => block !== blocks[index]);
  return isLowered
    ? {
        ...translated,
        warnings: [
          ...translated.warnings,
          'Headings of the first level become second ones: Docusaurus takes the first for the title.',
        ],
      }
    : translated;
}

/** Docusaurus leaves out the first heading of a text when it is of the first level. */
function lowerTitle(block: DocumentNode): DocumentNode {
  const content = contentOf(block).map(lowerTitle);
  const isSame = content.every((child, index) => child === block.content?.[index]);
  const kept = isSame ? block : { ...block, content };
  return block.type === 'heading' && block.attrs?.['level'] === 1
    ? { ...kept, attrs: { ...block.attrs, level: 2 } }
    : kept;
}

/** Where a text names the cut, in code or not, a real one stands before it. */
export function guardTruncation(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const first = blocks.findIndex(
    (block) => isSummaryCut(block) || CUT_SOMEWHERE.test(documentText(block)),
  );
  const found = blocks[first];
  if (found === undefined || isSummaryCut(found)) return blocks;
  return first === 0 ? [CUT, ...blocks] : [...blocks.slice(0, 1), CUT, ...blocks.slice(1)];
}

function toDocusaurusCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const code = textOf(node);
  const isChanged = CHANGED_LINES.test(code);
  if (!isChanged && stringAttribute(node, 'language') !== 'mdx-code-block')
    return toSiteCode(node, warn);
  if (!isChanged) return toSiteCode({ ...node, attrs: { ...node.attrs, language: 'mdx' } }, warn);
  warn('Code that Docusaurus would change is written without colours.');
  return { type: 'htmlBlock', attrs: { value: toRawCode(code) } };
}

/** Docusaurus takes code at a heading's end that looks like an id out of it. */
function guardEnd(content: readonly DocumentNode[]): readonly DocumentNode[] {
  const last = content.at(-1);
  const text = content.map(textOf).join('');
  const isTaken = /\{#[^{}]+\}$/.test(text);
  if (
    last === undefined ||
    !isTaken ||
    (last.text !== undefined && (last.marks ?? []).length === 0)
  )
    return content;
  const tag = (value: string): DocumentNode => ({ type: 'htmlInline', attrs: { value } });
  return [...content, tag('<span>'), tag('</span>')];
}

function toAdmonition(node: DocumentNode, warn: (what: string) => void): readonly DocumentNode[] {
  const { title, words, body } = calloutParts(node);
  const kind = stringAttribute(node, 'kind').toLowerCase();
  const name = calloutName(node);
  const fold = stringAttribute(node, 'fold');
  if (fold !== '') return foldAround(words || name, fold === '+', body, true);
  const type = ADMONITIONS.get(kind) ?? 'note';
  if (!ADMONITIONS.has(kind)) warn(`Docusaurus has no “${kind}”, so it becomes a note.`);
  const label = title.length > 0 ? labelOf(title) : kind === type ? '' : name;
  const fence = ':'.repeat(Math.max(3, longestFence(body) + 1));
  return [
    fenceLine(`${fence}${type}${label === '' ? '' : `[${label}]`}`),
    ...body.filter((block) => block.type !== 'paragraph' || contentOf(block).length > 0),
    fenceLine(fence),
  ];
}

function fenceLine(value: string): DocumentNode {
  return { type: 'rawBlock', attrs: { value } };
}

/** A title in brackets. Those in it must pair. */
function labelOf(title: readonly DocumentNode[]): string {
  let depth = 0;
  const label = lineOfMarkdown(title).replace(/\\.|[[\]]/gs, (sign) => {
    if (sign === ']' && depth === 0) return '\\]';
    depth += sign === '[' ? 1 : sign === ']' ? -1 : 0;
    return sign;
  });
  if (depth === 0 && !title.some((node) => hasMark(node, 'code'))) return label;
  const plain = lineOf({ type: 'paragraph', content: title });
  return lineOfMarkdown([{ type: 'text', text: plain }]).replace(/(?<!\\)[[\]]/g, '\\$&');
}

function lineOfMarkdown(content: readonly DocumentNode[]): string {
  const document = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return toMarkdown(document).trim().replace(/\s+/g, ' ');
}

/** The longest fence of an admonition in these blocks. */
function longestFence(blocks: readonly DocumentNode[]): number {
  let longest = 2;
  for (const block of blocks) {
    const value = block.type === 'rawBlock' ? stringAttribute(block, 'value') : '';
    longest = Math.max(longest, matchOf(value, /^:{3,}/).length);
    longest = Math.max(longest, longestFence(contentOf(block)));
  }
  return longest;
}
