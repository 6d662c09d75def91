import type { Api } from '#contract/api';
import { Problem } from '#core/problem';
import type { EntryRecord } from '#core/library/record';
import type { Session } from './session';

/** How many imports can be taken back. */
const MOST = 10;

interface DoneImport {
  readonly added: readonly EntryRecord[];
  readonly changed: readonly { readonly before: EntryRecord; readonly after: EntryRecord }[];
}

/** Remembers the last imports of an open library, to take them back. */
export interface ImportUndo {
  remember(id: string, done: DoneImport): void;
  undo: Api['transfer']['undoImport'];
}

export function createImportUndo(session: Session): ImportUndo {
  const imports = new Map<string, DoneImport>();
  return {
    remember: (id, done) => {
      imports.set(id, done);
      for (const old of [...imports.keys()].slice(0, -MOST)) imports.delete(old);
    },
    undo: async ({ id }) => {
      const done = imports.get(id);
      if (done === undefined) {
        throw new Problem('not-found', 'This import is too long ago, or was undone already.');
      }
      const { storage } = session.library();
      const rows = new Map(storage.rows().map((row) => [row.id, row]));
      const isUntouched = (record: EntryRecord) =>
        rows.get(record.id)?.revision === record.revision;
      const added = done.added.filter((record) => rows.has(record.id));
      const changed = done.changed.filter(({ after }) => rows.has(after.id));
      const removed = added.filter(isUntouched);
      const restored = changed.filter(({ after }) => isUntouched(after));
      if (restored.length > 0) await session.keep(restored.map(takeBack));
      if (removed.length > 0) await session.remove(removed.map((record) => record.id));
      imports.delete(id);
      const touched = [...added, ...changed.map(({ after }) => after)].filter(
        (record) => !isUntouched(record),
      );
      return {
        removed: removed.length,
        restored: restored.length,
        kept: touched.map(({ id: kept, title }) => ({ id: kept, title })),
      };
    },
  };
}

/** As it was before, at a revision of its own; the next import finds it as it was, too. */
function takeBack({ before, after }: DoneImport['changed'][number]): EntryRecord {
  const revision = after.revision + 1;
  const origin = before.origin && { ...before.origin, revision };
  return { ...before, revision, origin };
}
