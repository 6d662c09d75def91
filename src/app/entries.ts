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
import {
  checkDocument,
  createRecord,
  nextRevision,
  readText,
  type EntryTextValues,
} from './records';
import { editText, replaceText } from './replace-text';
import type { Session } from './session';
import { chosenStyle } from './settings';

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
        chosenStyle(session),
      );
    },
    views: async ({ id }) => compareViews(machine, await read(id), chosenStyle(session)),
    add: async ({ markdown = '', ...entry }) => {
      const record = await createRecord(machine, { ...entry, markdown });
      await session.keep([record]);
      return { id: record.id };
    },
    save: async ({ id, revision, changes }) => {
      const { kind } = await readAt(id, revision);
      const { markdown } = changes;
      const text = markdown === undefined ? null : await readText(machine, { kind, markdown });
      // Reading takes its time: another save may have come between.
      const record = await readAt(id, revision);
      const saved = nextRevision(machine, record, toRecordChanges(record, changes, text));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    },
    replace: async ({ id, revision, markdown }) => {
      const { kind } = await readAt(id, revision);
      const text = await readText(machine, { kind, markdown });
      // Reading takes its time: another save may have come between.
      const record = await readAt(id, revision);
      const saved = nextRevision(machine, record, replaceText(record, text));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    },
    remove: ({ id }) => session.remove([id]),
    restore: async ({ id }) => {
      const { storage, links, indexing } = session.library();
      await storage.restore(id);
      // From here on it is restored, whatever reading it tells.
      const record = await storage.read(id).catch(() => null);
      if (record !== null) {
        links.set(toCatalogRow(record));
        indexing.changed([record]);
      }
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

function toRecordChanges(
  record: EntryRecord,
  changes: EntryChanges,
  text: EntryTextValues | null,
): Partial<EntryRecord> {
  const { tags, document, attachments, markdown: _, ...plain } = changes;
  return {
    ...plain,
    ...(tags && { tags: [...tags] }),
    ...(text && editText(record, changes, text)),
    ...(document && { document: checkDocument(document) }),
    ...(attachments && { attachments: { ...record.attachments, ...attachments } }),
  };
}
