import { shownTitle } from '#core/shown-title';
import type { Api } from '#contract/calls/api';
import type { EntryVersion, WordCount } from '#contract/library/history';
import { countWords } from '#core/document/compare-blocks';
import { compareRecords } from '#core/library/history/compare-records';
import { restoredFields } from '#core/library/history/restored-fields';
import type { Version } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { currentMarkdown } from './current-markdown';
import type { Machine } from '../machine';
import { createRecord, nextRevision } from '../library/records';
import { keepAddress } from './replace-text';
import type { Session } from '../session';
import { nameVersion, snapshotsOf } from './snapshots';
import { chosenStyle } from '../library/settings';

/** Compressed bytes of a version beyond which its words are not counted in lists. */
const LARGE = 200_000;

/** How many counts are remembered; versions never change. */
const MOST_COUNTS = 2000;

/** Listing, comparing and putting back the earlier states of entries. */
export function createHistoryCalls(session: Session, machine: Machine): Api['history'] {
  const history = () => session.library().storage.history;
  const read = (id: string, version: string) => history().read(id, version);
  const counts = new Map<string, WordCount>();

  /** Null where it would take long, or one of the two can't be read. */
  async function countBetween(
    id: string,
    before: Version,
    after: Version | null,
  ): Promise<WordCount | null> {
    if (Math.max(before.bytes, after?.bytes ?? 0) > LARGE) return null;
    const key = `${id}/${before.name}/${after?.name}`;
    const known = after === null ? undefined : counts.get(key);
    if (known !== undefined) return known;
    try {
      const later = await (after === null
        ? session.library().storage.read(id)
        : read(id, after.name));
      const count = countChanges(await read(id, before.name), later);
      if (counts.size >= MOST_COUNTS) counts.clear();
      if (after !== null) counts.set(key, count);
      return count;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  async function restoreInPlace(id: string, earlier: EntryRecord) {
    const kept = await history().keep(id);
    const current = await session.library().storage.read(id);
    if (current.revision !== kept.revision) {
      throw new Problem('conflict', `“${current.title}” was just changed. Try again.`);
    }
    const fields = restoredFields(current, earlier);
    const frontMatter = keepAddress(current, fields.frontMatter);
    await session.keep([nextRevision(machine, current, { ...fields, frontMatter })]);
    return { id, undo: kept.name };
  }

  async function restoreCopy(id: string, earlier: EntryRecord) {
    const current = await session.library().storage.read(id);
    const { kind } = earlier;
    const title = `${shownTitle(earlier.title)} (version of ${earlier.updated.slice(0, 10)})`;
    const empty = await createRecord(machine, { kind, title, markdown: '' });
    // Links by another name lead to the entry itself.
    const copy = { ...empty, ...restoredFields(current, earlier), title, aliases: [] };
    await session.keep([copy]);
    return { id: copy.id, undo: null };
  }

  return {
    list: async ({ id }) => {
      const kept = await history().list(id);
      const labels = snapshotsOf(session, id);
      const versions: EntryVersion[] = [];
      for (const [index, version] of kept.entries()) {
        const before = kept[index - 1];
        const words = before === undefined ? null : await countBetween(id, before, version);
        const { name, saved } = version;
        versions.unshift({ name, saved, label: labels.get(name) ?? null, words });
      }
      const newest = kept.at(-1);
      return { versions, now: newest === undefined ? null : await countBetween(id, newest, null) };
    },
    read: async ({ id, version }) => {
      const record = await read(id, version);
      return { title: record.title, markdown: currentMarkdown(record, chosenStyle(session)) };
    },
    compare: async ({ id, version, to }) => {
      const versions = await history().list(id);
      const savedAt = (name: string, record: EntryRecord) =>
        versions.find((one) => one.name === name)?.saved ?? record.updated;
      const before = await read(id, version);
      const after = await (to === undefined ? session.library().storage.read(id) : read(id, to));
      return {
        ...compareRecords(before, after),
        before: savedAt(version, before),
        after: to === undefined ? null : savedAt(to, after),
      };
    },
    restore: async ({ id, version, as }) => {
      const earlier = await read(id, version);
      return as === 'copy' ? restoreCopy(id, earlier) : restoreInPlace(id, earlier);
    },
    snapshot: async ({ id, name }) => {
      const { name: version } = await history().keep(id);
      await nameVersion(session, { id, version, name });
      return { version };
    },
    name: async ({ id, version, name }) => {
      await read(id, version);
      await nameVersion(session, { id, version, name });
    },
    compareEntries: async ({ id, with: other }) => {
      const { storage } = session.library();
      return compareRecords(await storage.read(id), await storage.read(other));
    },
    use: () => history().use(),
  };
}

/** The words of the text and of the fields beside it. */
function countChanges(before: EntryRecord, after: EntryRecord): WordCount {
  const { fields, blocks } = compareRecords(before, after);
  const runs = [...fields, ...blocks].flatMap((one) => one.runs);
  return { added: countWords(runs, 'added'), removed: countWords(runs, 'removed') };
}
