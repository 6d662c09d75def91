import { compareDocuments, compareTexts, type Loss } from '#core/document/losses';
import { readEntryMarkdown, writeEntryMarkdown } from './entry-markdown';
import type { EntryRecord } from './record';

type Said = Pick<EntryRecord, 'frontMatter' | 'document'>;

/** Lists in what two texts differ: their front matter, and block by block what they say. */
function compareEntryTexts(before: Said, after: Said): Loss[] {
  const one = before.frontMatter ?? '';
  const two = after.frontMatter ?? '';
  const frontMatter: Loss[] =
    one === two ? [] : [{ kind: 'changed', place: 'front matter', before: one, after: two }];
  return [...frontMatter, ...compareDocuments(before.document, after.document)];
}

/** What the Markdown of an entry would say otherwise than the entry, once it is read again. */
export function lossesOfWriting(text: Said, markdown: string): Loss[] {
  return compareEntryTexts(text, readEntryMarkdown(markdown));
}

/** What an entry does not give back of the Markdown that it was read from. */
export interface EntryCheck {
  /** Where its Markdown is not byte for byte what was read. */
  readonly bytes: readonly Loss[];
  /** Which blocks would not mean the same after an edit, when they are written anew. */
  readonly anew: readonly Loss[];
}

/** Reads a whole Markdown file and checks what it gives back. */
export function checkMarkdown(markdown: string): EntryCheck {
  return checkEntryText(readEntryMarkdown(markdown), markdown);
}

/**
 * Checks an entry that was just read, without reading it once more.
 *
 * @param markdown what it was read from
 */
export function checkEntryText(
  text: Pick<EntryRecord, 'frontMatter' | 'document' | 'verbatim'>,
  markdown: string,
): EntryCheck {
  return {
    bytes: compareTexts(markdown, writeEntryMarkdown(text)),
    anew: lossesOfWriting(text, writeEntryMarkdown({ ...text, verbatim: null })),
  };
}
