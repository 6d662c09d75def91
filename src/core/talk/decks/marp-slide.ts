import { type DocumentNode, optionalAttribute, stringAttribute } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { linkAsText } from '#core/publish/links';
import type { Slide } from '../outline';

/** What slides share: the footnotes of the talk by label. */
export type Footnotes = ReadonlyMap<string, DocumentNode>;

/**
 * A slide as Marp Markdown, without the `---` that parts it from others. Line ends inside
 * paragraphs, raw rules and footnotes are gone, because Marp reads them in another way.
 * @param minutes how long the slide takes, for its note
 */
export function writeMarpSlide(slide: Slide, minutes: number, footnotes: Footnotes): string {
  const heading = slide.heading === null ? [] : [withoutPlan(slide.heading)];
  const shown = toMarpBlocks([...heading, ...slide.shown], footnotes);
  const said = toMarpBlocks(slide.notes, footnotes);
  return [
    ...(shown.length > 0 ? [toMarkdown({ type: 'doc', content: shown }).trimEnd()] : []),
    ...(said.length > 0 || slide.minutes !== null ? [writeNote(said, minutes)] : []),
  ].join('\n\n');
}

/** The plan of a section is told in its note, not shown. */
function withoutPlan(heading: DocumentNode): DocumentNode {
  return { ...heading, attrs: { ...heading.attrs, minutes: null, priority: null } };
}

/**
 * Speaker notes as one HTML comment. It begins with the minutes: a comment that began with
 * `word:` would be a directive to Marp, and one line of plain words before it rules that out.
 */
function writeNote(said: readonly DocumentNode[], minutes: number): string {
  const text = said.length === 0 ? '' : `\n\n${toMarkdown({ type: 'doc', content: said }).trimEnd()}`;
  return `<!--\n${formatMinutes(minutes)}${closeless(text)}\n-->`;
}

/** A comment ends at `-->` and, to some readers, at `--!>`. */
function closeless(text: string): string {
  return text.replace(/--(?=!?>)/g, '- -');
}

/** Minutes as a speaker reads them: `2 min`, `1.5 min`, `20 s`. */
function formatMinutes(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  return `${Math.round(minutes * 10) / 10} min`;
}

function toMarpBlocks(blocks: readonly DocumentNode[], footnotes: Footnotes): readonly DocumentNode[] {
  const used = new Set<string>();
  const changed = changeBlocks(blocks, (node) => toMarpNode(node, used));
  const notes = [...used].flatMap((label) => footnoteText(label, footnotes.get(label.toLowerCase())));
  return [...changed, ...notes];
}

function toMarpNode(node: DocumentNode, footnotes: Set<string>): Changed {
  switch (node.type) {
    case 'wikilink':
    case 'embed':
      return linkAsText(node);
    case 'footnoteReference': {
      const label = stringAttribute(node, 'label');
      footnotes.add(label);
      return { type: 'text', text: `[${label}]`, ...(node.marks ? { marks: node.marks } : {}) };
    }
    case 'horizontalRule':
      return null;
    case 'codeBlock':
      return { ...node, attrs: { ...node.attrs, meta: null, language: languageOf(node) } };
    case 'callout':
      return { type: 'blockquote', content: boldTitle(node) };
    case 'hashtag':
      return { type: 'text', text: `#${stringAttribute(node, 'name')}` };
    default:
      return node.marks?.some((mark) => mark.type === 'highlight')
        ? { ...node, marks: node.marks.filter((mark) => mark.type !== 'highlight') }
        : node;
  }
}

function languageOf(code: DocumentNode): string | null {
  return /^\{?\.?([^\s{}`"'<>,;:=\\]+)/.exec(optionalAttribute(code, 'language') ?? '')?.[1] ?? null;
}

function boldTitle(callout: DocumentNode): readonly DocumentNode[] {
  return (callout.content ?? []).flatMap((block) => {
    if (block.type !== 'calloutTitle') return [block];
    const title = (block.content ?? []).map((node) => ({
      ...node,
      marks: [...(node.marks ?? []), { type: 'bold', attrs: { order: null } }],
    }));
    return title.length === 0 ? [] : [{ type: 'paragraph', content: title }];
  });
}

/** A footnote on the slide that refers to it, because Marp has none. */
function footnoteText(label: string, definition: DocumentNode | undefined): readonly DocumentNode[] {
  const [first, ...rest] = definition?.content ?? [];
  const mark: DocumentNode = { type: 'text', text: `[${label}] ` };
  if (first?.type !== 'paragraph') return definition === undefined ? [] : [{ type: 'paragraph', content: [mark] }, ...(definition.content ?? [])];
  return [{ ...first, content: [mark, ...(first.content ?? [])] }, ...rest];
}
