import { collectTags } from '#core/document/tags';
import { collectLinks } from '#core/document/wikilinks';
import { explains } from '#core/growth/explains';
import { growthFactsOf } from '#core/growth/growth-facts';
import { withRecallFacts } from '#core/growth/recall/recall-facts';
import type { CatalogRow } from './entry';
import type { EntryRecord } from './record';

/** What the catalog keeps of a record. */
export function toCatalogRow(record: EntryRecord): CatalogRow {
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    tags: joinTags(record.tags, collectTags(record.document)),
    private: record.private,
    stage: record.stage,
    created: record.created,
    updated: record.updated,
    aliases: record.aliases,
    links: collectLinks(record.document),
    explains: explains(record.document),
    growth: withRecallFacts(growthFactsOf(record.kind, record.frontMatter), record.recalls),
    revision: record.revision,
  };
}

/** An entry's own tags and those in its text, each once whatever its case. */
function joinTags(own: readonly string[], inText: readonly string[]): readonly string[] {
  const known = new Set(own.map((tag) => tag.toLowerCase()));
  return [...own, ...inText.filter((tag) => !known.has(tag.toLowerCase()))];
}
