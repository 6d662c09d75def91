import { type PatternNames, renamePattern } from '#core/growth/pattern-names';
import { Problem } from '#core/problem';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** So many renamings can be taken back, the latest ones. */
const REMEMBERED = 20;

/** Calls patterns of remarks otherwise, and takes that back. */
export interface PatternRenames {
  /** @returns what takes it back */
  rename(from: string, to: string): Promise<string>;
  /** @throws Problem `not-found` when it can't be taken back, `conflict` after another renaming */
  undo(change: string): Promise<void>;
}

export function createPatternRenames(session: Session, machine: Machine): PatternRenames {
  /** They belong to the library that was open. */
  const changes = new Map<
    string,
    { readonly folder: string; readonly before: PatternNames; readonly after: PatternNames }
  >();

  return {
    rename: async (from, to) => {
      const id = machine.newId();
      const { folder } = session.library().storage;
      await session.changeSettings((now) => {
        const before = now.patternNames ?? [];
        const after = renamePattern(before, from, to);
        changes.set(id, { folder, before, after });
        return { ...now, patternNames: [...after] };
      });
      for (const old of [...changes.keys()].slice(0, -REMEMBERED)) changes.delete(old);
      return id;
    },
    undo: async (id) => {
      const known = changes.get(id);
      if (known?.folder !== session.library().storage.folder) {
        throw new Problem('not-found', 'This renaming can no longer be taken back.');
      }
      await session.changeSettings(({ patternNames = [], ...now }) => {
        if (JSON.stringify(patternNames) !== JSON.stringify(known.after)) {
          throw new Problem('conflict', 'Patterns were renamed since. Take that back first.');
        }
        return { ...now, patternNames: [...known.before] };
      });
      changes.delete(id);
    },
  };
}
