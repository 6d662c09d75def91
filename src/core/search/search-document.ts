import { listTextBlocks } from '#core/document/text-blocks';
import { toCatalogRow } from '#core/library/catalog-row';
import type { EntryRecord } from '#core/library/record';
import { isPrivate } from '#core/publish/privacy/privacy';
import type { SearchDocument } from './search';

/** What the index is to know of a record. */
export function toSearchDocument(record: EntryRecord): SearchDocument {
  return {
    id: record.id,
    revision: record.revision,
    kind: record.kind,
    title: record.title,
    aliases: record.aliases,
    tags: toCatalogRow(record).tags,
    private: isPrivate(record),
    updated: record.updated,
    blocks: listTextBlocks(record.document).map(({ text, isHeading, code }) => ({
      text,
      isHeading,
      code,
    })),
  };
}
