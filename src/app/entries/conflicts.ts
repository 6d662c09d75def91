import type { Api } from '#contract/calls/api';
import { UNSAVED_MARK, type CopyContent } from '#core/library/outside-change';
import { inOrder } from '#core/order';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { findCommonBase } from './common-base';
import { readLate } from './late-save';
import type { Machine } from '../machine';
import { mergeVersions, toComparison, type Versions } from './merging';
import type { Session } from '../session';

/** Finding and merging the copies that sync programs leave. */
export function createConflictCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Api['conflicts'] {
  async function read(file: string): Promise<Versions | null> {
    const { storage } = session.library();
    const { record, base } = await storage.readCopy(file);
    const isGone = [...storage.rows(), ...storage.trashed()].every(({ id }) => id !== record.id);
    if (isGone) return null;
    const mine = await storage.read(record.id);
    return { base: base ?? (await findCommonBase(storage, mine, record)), mine, theirs: record };
  }

  /** Keeps what comes of a copy, then puts the copy aside. */
  async function keep(file: string, merged: CopyContent['record']): Promise<{ setAside: string }> {
    const updated = machine.now().toISOString();
    await session.keep([{ ...merged, revision: merged.revision + 1, updated }]);
    return putAside(file, [merged.id]);
  }

  async function putAside(file: string, ids: readonly string[]): Promise<{ setAside: string }> {
    const setAside = await session.library().storage.setCopyAside(file);
    announcer.announce('libraryChanged', { ids });
    return { setAside };
  }

  return {
    list: async () => {
      const { storage } = session.library();
      const titles = new Map(
        [...storage.trashed(), ...storage.rows()].map(({ id, title }) => [id, title]),
      );
      return storage
        .copies()
        .map(({ file, id, mark }) => ({
          file,
          id,
          mark,
          isUnsaved: mark.startsWith(UNSAVED_MARK),
          title: id === null ? 'Settings of the library' : (titles.get(id) ?? id),
        }))
        .toSorted((one, other) => inOrder(one.file, other.file));
    },
    compare: async ({ file }) => {
      const versions = await read(file);
      if (versions !== null) return toComparison(versions, versions.mine.revision);
      const { record } = await session.library().storage.readCopy(file);
      return toComparison({ base: record, mine: record, theirs: record }, record.revision);
    },
    merge: async ({ file, chosen }) => {
      const { storage } = session.library();
      const copy = storage.copies().find((one) => one.file === file);
      if (copy?.id === null) {
        await storage.mergeSettingsCopy(file);
        return putAside(file, []);
      }
      const versions = await read(file);
      // The entry itself is gone: its copy is what there is of it.
      if (versions === null) return keep(file, (await storage.readCopy(file)).record);
      return keep(file, mergeVersions(versions, versions.mine.revision, chosen));
    },
    undo: async ({ id }) => {
      const { storage, merged } = session.library();
      const last = merged.get(id);
      const current = await storage.read(id);
      if (last === undefined || last.revision !== current.revision) {
        throw new Problem(
          'conflict',
          `“${current.title}” was changed since it was merged. Take the change back in the text with Undo.`,
        );
      }
      const { mine, theirs, base } = last.versions;
      merged.delete(id);
      await storage.keepCopy({ record: theirs, base });
      const revision = current.revision + 1;
      await session.keep([{ ...mine, revision, updated: machine.now().toISOString() }]);
    },
    keepUnsaved: async ({ last = null, ...save }) => {
      const { base, mine } = await readLate(session, machine, save);
      const updated = machine.now().toISOString();
      const copy = { record: { ...mine, updated }, base };
      const file = await session.library().storage.keepUnsaved(copy, last);
      if (file !== last) announcer.announce('libraryChanged', { ids: [save.id] });
      return { file };
    },
    putAside: async ({ file }) => {
      const { id } =
        session
          .library()
          .storage.copies()
          .find((copy) => copy.file === file) ?? {};
      return putAside(file, typeof id === 'string' ? [id] : []);
    },
  };
}
