import { contentOf } from '#core/document/document';
import type { DocumentNode } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import { nodeAt } from '../problem-place';
import type { CheckedDraft } from '../rule';

/** A block of prose: what readers read as sentences. */
export interface ProseBlock {
  /** Its number among the draft's blocks. */
  readonly block: number;
  readonly isHeading: boolean;
  /** As the block has it, with as many spaces in place of code, formulas, HTML and comments. */
  readonly text: string;
  /** Where something stood that is no prose, from and to by turns. */
  readonly hidden: readonly number[];
}

/** Blocks that hold no prose, and quotes, which are somebody else's. */
const NO_PROSE = new Set([
  'codeBlock',
  'mathBlock',
  'htmlBlock',
  'commentBlock',
  'rawBlock',
  'blockquote',
]);
/** Atoms that read as words. */
const WORDS = new Set(['wikilink', 'hardBreak', 'image']);

const read = new WeakMap<CheckedDraft, readonly ProseBlock[]>();

/** The prose of a draft, in order. */
export function proseOf(draft: CheckedDraft): readonly ProseBlock[] {
  const known = read.get(draft);
  if (known !== undefined) return known;
  const prose = draft.blocks.flatMap(({ isHeading, path }, block): ProseBlock[] => {
    const way = path.map((_, depth) => nodeAt(draft.document, path.slice(0, depth + 1)));
    if (way.some((node) => node === undefined || NO_PROSE.has(node.type))) return [];
    const children = contentOf(way.at(-1));
    return children.length === 0 ? [] : [{ block, isHeading, ...readInline(children) }];
  });
  read.set(draft, prose);
  return prose;
}

function readInline(children: readonly DocumentNode[]): Pick<ProseBlock, 'text' | 'hidden'> {
  let text = '';
  const hidden: number[] = [];
  for (const child of children) {
    const shown = inlineText(child);
    if (isProse(child)) text += shown;
    else {
      hidden.push(text.length, text.length + shown.length);
      text += ' '.repeat(shown.length);
    }
  }
  return { text, hidden };
}

function isProse({ type, text, marks }: DocumentNode): boolean {
  if (text === undefined) return WORDS.has(type);
  // An address that is its own link is no word of a sentence.
  return !(marks ?? []).some((mark) => mark.type === 'code' || mark.attrs?.['literal'] === true);
}

/** Whether what was hidden touches this part, or stands a space away from it. */
export function isBesideHidden({ hidden }: ProseBlock, from: number, to: number): boolean {
  for (let at = 0; at < hidden.length; at += 2) {
    if ((hidden[at] ?? 0) <= to + 1 && (hidden[at + 1] ?? 0) >= from - 1) return true;
  }
  return false;
}
