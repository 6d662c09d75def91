import type { EntryChanges } from '#contract/calls/api';
import type { EntryRecord } from '#core/library/record';
import { checkDocument, type EntryTextValues } from '../library/records';
import { editFrontMatter } from './edit-front-matter';
import { editText } from './replace-text';

/**
 * What changes make another in a record.
 *
 * @param text what the Markdown of the changes says; null where there is none
 * @throws Problem `bad-input` when the document doesn't fit the schema, or the front matter is none
 */
export function toRecordChanges(
  record: EntryRecord,
  changes: EntryChanges,
  text: EntryTextValues | null,
): Partial<EntryRecord> {
  const { tags, document, attachments, frontMatter, markdown: _, ...plain } = changes;
  return {
    ...plain,
    ...(tags && { tags: [...tags] }),
    ...(text && editText(record, changes, text)),
    ...(frontMatter !== undefined && editFrontMatter(record, frontMatter)),
    ...(document && { document: checkDocument(document) }),
    ...(attachments && { attachments: { ...record.attachments, ...attachments } }),
  };
}
