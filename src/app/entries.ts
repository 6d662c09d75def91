import type { Api, Entry, EntryChanges } from '#contract/api';
import { readFrontMatter } from '#core/document/front-matter';
import { toCatalogRow } from '#core/library/catalog-row';
import { toEntryRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Announcer } from './announcer';
import { currentMarkdown } from './current-markdown';
import { compareViews } from './compare-views';
import type { Machine } from './machine';
import { checkDocument, createRecord, nextRevision } from './records';
import { editText, replaceText } from './replace-text';
import type { Session } from './session';

/** Listing, reading, adding, changing and removing entries. */
export function createEntryCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Api['entries'] {
  const read = (id: string) => session.library().storage.read(id);

  async function readAt(id: string, revision: number): Promise<EntryRecord> {
    const record = await read(id);
    if (record.revision === revision) return record;
    throw new Problem(
      'conflict',
      `“${record.title}” was changed elsewhere since it was opened. Open it again to see that change; your text stays in this window until then.`,
    );
  }

  return {
    list: async ({ kind, tag }) =>
      session
        .library()
        .storage.rows()
        .filter((row) => kind === undefined || row.kind === kind)
        .filter((row) => tag === undefined || row.tags.some((one) => sameTag(one, tag)))
        .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
        .map(toEntryRow),
    read: async ({ id }) => toEntry(await read(id)),
    markdown: async ({ id, document }) => {
      const record = await read(id);
      return currentMarkdown(
        document === undefined ? record : { ...record, document: checkDocument(document) },
      );
    },
    views: async ({ id }) => compareViews(await read(id)),
    add: async ({ markdown = '', ...entry }) => {
      const record = createRecord(machine, { ...entry, markdown });
      await session.keep([record]);
      return { id: record.id };
    },
    save: async ({ id, revision, changes }) => {
      const record = await readAt(id, revision);
      const saved = nextRevision(machine, record, toRecordChanges(record, changes));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    },
    replace: async ({ id, revision, markdown }) => {
      const record = await readAt(id, revision);
      const saved = nextRevision(machine, record, replaceText(record, markdown));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    },
    remove: ({ id }) => session.remove([id]),
    restore: async ({ id }) => {
      const { storage, links, indexing } = session.library();
      await storage.restore(id);
      const record = await storage.read(id);
      links.set(toCatalogRow(record));
      indexing.changed([record]);
      announcer.announce('libraryChanged', { ids: [id] });
    },
    trash: async () => session.library().storage.trashed(),
  };
}

function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function toEntry(record: EntryRecord): Entry {
  const { aliases, revision, document, attachments } = record;
  const { properties, problem } = readFrontMatter(record.frontMatter ?? '');
  return {
    ...toEntryRow({ ...record, links: [] }),
    row: toEntryRow(toCatalogRow(record)),
    aliases,
    revision,
    document,
    attachments,
    properties,
    frontMatterProblem: problem ?? null,
  };
}

function toRecordChanges(record: EntryRecord, changes: EntryChanges): Partial<EntryRecord> {
  const { tags, document, attachments, markdown, ...plain } = changes;
  return {
    ...plain,
    ...(tags && { tags: [...tags] }),
    ...(markdown !== undefined && editText(record, changes, markdown)),
    ...(document && { document: checkDocument(document) }),
    ...(attachments && { attachments: { ...record.attachments, ...attachments } }),
  };
}
