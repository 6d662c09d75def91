import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';

/** A text with the part that the other version says differently in its middle. */
export interface MarkedText {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/** Blocks as the Markdown that a person would write for them. */
export function blocksText(blocks: readonly DocumentNode[]): string {
  return blocks.length === 0 ? '' : toMarkdown({ type: 'doc', content: blocks }).trim();
}

/** Finds what differs between two texts, in whole words. */
export function markDifference(one: string, other: string): readonly [MarkedText, MarkedText] {
  const [words, others] = [splitWords(one), splitWords(other)];
  const most = Math.min(words.length, others.length);
  let start = 0;
  while (start < most && words[start] === others[start]) start += 1;
  let end = 0;
  while (end < most - start && words.at(-1 - end) === others.at(-1 - end)) end += 1;
  const mark = (all: readonly string[]): MarkedText => ({
    start: all.slice(0, start).join(''),
    middle: all.slice(start, all.length - end).join(''),
    end: all.slice(all.length - end).join(''),
  });
  return [mark(words), mark(others)];
}

function splitWords(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}
