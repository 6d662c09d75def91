import { contentOf, type DocumentMark, type DocumentNode } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import type { CheckedDraft } from '../rule';
import { tellEnglish } from './english';

/** Stands for each character of what is no prose, such as code: no word, and no space. */
export const NOT_PROSE = '\uFFFC';

/** A block of a draft as rules for gaps read it. */
export interface Passage {
  /** Its number among the draft's blocks. */
  readonly block: number;
  readonly kind: 'heading' | 'prose' | 'code' | 'other';
  /** The block's text, as long as it is there; what is no prose is `NOT_PROSE`. */
  readonly text: string;
  /** Whether it is in a quotation: somebody else's words. */
  readonly isQuoted: boolean;
  readonly isEnglish: boolean;
  /** Whether it leads to a source: by a link, a footnote or an address. */
  readonly hasSource: boolean;
  readonly node: DocumentNode;
  /** What the node lies in, from the document down. */
  readonly around: readonly DocumentNode[];
  /** The number of headings up to it: the same for all of a section. */
  readonly section: number;
}

const ADDRESS = /\b[a-z][a-z0-9+.-]{1,30}:\/\/\S+|\bwww\.\S+/giu;

const read = new WeakMap<CheckedDraft, readonly Passage[]>();

/** A draft's blocks, read once for all rules. */
export function listPassages(draft: CheckedDraft): readonly Passage[] {
  const known = read.get(draft);
  if (known !== undefined) return known;
  let section = 0;
  const raw = draft.blocks.map((block, index) => {
    const around = nodesAlong(draft.document, block.path);
    const node = around.pop() ?? draft.document;
    if (block.isHeading) section += 1;
    const kind = kindOf(node);
    const text = kind === 'code' ? block.text : proseOf(node, block.text);
    const hasSource = leadsOn(node) || block.text.includes('://');
    const isQuoted = around.some(({ type }) => type === 'blockquote');
    return { block: index, kind, text, isQuoted, hasSource, node, around, section } as const;
  });
  const isEnglish = tellEnglish(raw.map(({ kind, text }) => (kind === 'code' ? '' : text)));
  const passages = raw.map((one, index) => ({ ...one, isEnglish: isEnglish[index] === true }));
  read.set(draft, passages);
  return passages;
}

/** The prose of a draft that is English and its writer's own. */
export function listOwnProse(draft: CheckedDraft): readonly Passage[] {
  return listPassages(draft).filter(
    ({ kind, isQuoted, isEnglish }) => kind === 'prose' && !isQuoted && isEnglish,
  );
}

function nodesAlong(document: DocumentNode, path: readonly number[]): DocumentNode[] {
  const nodes = [document];
  for (const index of path) {
    const next: DocumentNode | undefined = nodes.at(-1)?.content?.[index];
    if (next === undefined) break;
    nodes.push(next);
  }
  return nodes;
}

function kindOf({ type, content = [] }: DocumentNode): Passage['kind'] {
  if (type === 'heading') return 'heading';
  if (type === 'codeBlock') return 'code';
  return content.some(({ text, type: child }) => text !== undefined || child === 'wikilink')
    ? 'prose'
    : 'other';
}

/** The text of a block's children, with all that is not read as prose covered. */
function proseOf(node: DocumentNode, text: string): string {
  const children = contentOf(node);
  if (children.length === 0) return NOT_PROSE.repeat(text.length);
  const covered = children.map((child) =>
    isProse(child) ? inlineText(child) : cover(inlineText(child)),
  );
  return covered.join('').replaceAll(ADDRESS, (address) => NOT_PROSE.repeat(address.length));
}

function isProse({ type, text, marks = [] }: DocumentNode): boolean {
  if (text === undefined) return type === 'wikilink' || type === 'hardBreak';
  return !marks.some((mark) => mark.type === 'code');
}

function cover(text: string): string {
  return NOT_PROSE.repeat(text.length);
}

function leadsOn({ content = [] }: DocumentNode): boolean {
  return content.some(
    ({ type, marks = [] }) =>
      type === 'footnoteReference' || type === 'wikilink' || marks.some(isLink),
  );
}

/** Whether it is in an item with an empty box. */
export function isTask({ around }: Passage): boolean {
  return around.at(-1)?.attrs?.['checked'] === false;
}

export function isLink(mark: DocumentMark): boolean {
  return mark.type === 'link';
}
