import { fromMarkdown } from '../../from-markdown';
import { toMarkdown } from '../../to-markdown';
import type { DocumentNode } from '../../document';
import { MERGE_CHOICES } from '../document-part';
import { chooseBlocks, mergeDocuments } from '../merge-documents';

/** What a merge of three texts is: its parts, and the text that each choice for all conflicts gives. */
export interface ToldMerge {
  readonly parts: readonly string[];
  readonly mine: string;
  readonly theirs: string;
  readonly both: string;
}

const markdownOf = (content: readonly DocumentNode[]): string =>
  toMarkdown({ type: 'doc', content }).replace(/\n$/, '');

/** Merges three texts. A conflict is told as `mine ⚡ theirs`, with `⇒` what both give by themselves. */
export function toldMerge(base: string | null, mine: string, theirs: string): ToldMerge {
  const read = (markdown: string) => fromMarkdown(markdown).document;
  const parts = mergeDocuments(base === null ? null : read(base), read(mine), read(theirs));
  const told = parts.map((part) => {
    const within = part.within === undefined ? '' : ` in ${part.within.join('.')}`;
    if (part.name === 'merged') return `${markdownOf(part.items)}${within}`;
    const both = part.both === undefined ? '' : ` ⇒ ${markdownOf(part.both)}`;
    return `${markdownOf(part.mine)} ⚡ ${markdownOf(part.theirs)}${both}${within}`;
  });
  const [one, two, all] = MERGE_CHOICES.map((choice) =>
    markdownOf(
      chooseBlocks(
        parts,
        parts.map(() => choice),
      ).content ?? [],
    ),
  );
  return { parts: told, mine: one ?? '', theirs: two ?? '', both: all ?? '' };
}
