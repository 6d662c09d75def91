import { collectLinks } from '#core/document/wikilinks';
import type { CatalogRow } from './entry';
import type { EntryRecord } from './record';

/** What the catalog keeps of a record. */
export function toCatalogRow(record: EntryRecord): CatalogRow {
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    tags: record.tags,
    private: record.private,
    stage: record.stage,
    created: record.created,
    updated: record.updated,
    aliases: record.aliases,
    links: collectLinks(record.document),
    revision: record.revision,
  };
}
