import type { DocumentNode } from '#core/document/document';
import { listTextBlocks } from '#core/document/text-blocks';
import type { EntryRecord } from '#core/library/record';
import { readerCopy } from '#core/publish/reader-copy';

/**
 * The text of a win for a log: a paragraph for each of its blocks, without the heading that repeats
 * the title. Comments stay private, and pictures, which are files of the library, stay there.
 */
export function toldText(record: Pick<EntryRecord, 'title' | 'document'>): readonly DocumentNode[] {
  const document = { type: 'doc', content: readerCopy(record) };
  return listTextBlocks(document)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => ({ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }));
}
