import type { Api, Entry } from '#contract/calls/api';
import type { MergePicks, SavedRevision } from '#contract/library/merging';
import { readFrontMatter } from '#core/document/front-matter';
import { toCatalogRow } from '#core/library/catalog-row';
import { toEntryRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { currentMarkdown } from './current-markdown';
import { compareViews } from '../checking/compare-views';
import type { Machine } from '../machine';
import { readLate, toVersions } from './late-save';
import { mergeVersions, toComparison, type Versions } from './merging';
import { checkDocument, createRecord, nextRevision, readText } from '../library/records';
import { replaceText } from './replace-text';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';
import { listTrash } from '../library/trash';
import { toRecordChanges } from './record-changes';

/** Reading, adding, changing and removing entries. */
export function createEntryCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Omit<Api['entries'], 'list'> {
  const read = (id: string) => session.library().storage.read(id);

  async function readAt(id: string, revision: number): Promise<EntryRecord> {
    const record = await read(id);
    if (record.revision === revision) return record;
    throw new Problem(
      'conflict',
      `“${record.title}” was changed elsewhere since it was opened. Open it again to see that change; your text stays in this window until then.`,
    );
  }

  /**
   * Keeps a late save together with what came between. Whoever saved goes on from a revision of
   * their own until they have read the merged one, so that what they write meanwhile is merged too.
   */
  async function keepMerged(
    versions: Versions,
    chosen: MergePicks | undefined,
  ): Promise<{ revision: number; updated: string }> {
    const { bases, merged } = session.library();
    const { mine, theirs } = versions;
    const { id, title, revision: current } = theirs;
    const record = mergeVersions(versions, current, chosen);
    const updated = machine.now().toISOString();
    const own = { ...mine, revision: current + 1, updated };
    const kept = { ...record, revision: current + 2, updated };
    await session.keep([kept]);
    bases.read(own);
    if (chosen === undefined) {
      merged.set(id, { revision: kept.revision, versions });
      announcer.announce('entryMerged', { id, title, isClear: true, canUndo: true });
    }
    return { revision: own.revision, updated };
  }

  async function save({
    id,
    revision,
    changes,
    chosen,
  }: Parameters<Api['entries']['save']>[0]): Promise<SavedRevision> {
    const { kind } = await read(id);
    const { markdown } = changes;
    const text = markdown === undefined ? null : await readText(machine, { kind, markdown });
    // Reading takes its time: another save may have come between.
    return session.library().saves.inTurn([id], async () => {
      const record = await read(id);
      if (record.revision !== revision) {
        const late = { id, revision, changes };
        return keepMerged(await toVersions(session, record, late, text), chosen);
      }
      const saved = nextRevision(machine, record, toRecordChanges(record, changes, text));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    });
  }

  return {
    read: async ({ id }) => {
      const record = await read(id);
      session.library().bases.read(record);
      return toEntry(record);
    },
    rows: async ({ ids }) => {
      const records = await Promise.all(ids.map((id) => read(id).catch(() => null)));
      return records
        .filter((record) => record !== null)
        .map((record) => ({
          row: toEntryRow(toCatalogRow(record)),
          revision: record.revision,
        }));
    },
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
    save: async (wanted) => {
      try {
        return await save(wanted);
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'conflict')) throw error;
        // Another save began at the same moment: this one is the later, and is merged with it.
        await session.library().saves.settled();
        return save(wanted);
      }
    },
    compare: async ({ id, revision, changes }) => {
      const versions = await readLate(session, machine, { id, revision, changes });
      return toComparison(versions, versions.theirs.revision);
    },
    replace: async ({ id, revision, markdown }) => {
      const { kind } = await readAt(id, revision);
      const text = await readText(machine, { kind, markdown });
      // Reading takes its time: another save may have come between.
      const record = await readAt(id, revision);
      await session.library().storage.history.keep(id);
      const saved = nextRevision(machine, await readAt(id, revision), replaceText(record, text));
      await session.keep([saved]);
      return { revision: saved.revision, updated: saved.updated };
    },
    remove: ({ id }) => session.remove([id]),
    restore: ({ id }) => session.restore([id]),
    trash: async () => listTrash(session),
  };
}

function toEntry(record: EntryRecord): Entry {
  const { aliases, revision, document, attachments } = record;
  const { properties, problem } = readFrontMatter(record.frontMatter);
  return {
    ...toEntryRow(record),
    row: toEntryRow(toCatalogRow(record)),
    aliases,
    revision,
    document,
    attachments,
    properties,
    frontMatter: record.frontMatter,
    frontMatterProblem: problem ?? null,
  };
}
