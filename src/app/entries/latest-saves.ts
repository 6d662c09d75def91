import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';

/** How records are kept. */
export interface Keeping {
  /** Whether only what is known beside the text was changed, which makes no new revision. */
  readonly besideText?: boolean;
  /** Whether another save of the same records follows at once, which is soon enough to find them. */
  readonly isFollowed?: boolean;
}

/** The latest save of each entry, from the moment it begins: of two at once, one comes too late. */
export interface LatestSaves {
  /** Whether nothing newer is kept, or about to be. */
  mayKeep(record: EntryRecord, keeping?: Keeping): boolean;
  /** Does a save. @throws Problem `conflict` when one of the records comes too late */
  run(
    records: readonly EntryRecord[],
    write: () => Promise<void>,
    keeping?: Keeping,
  ): Promise<void>;
  /**
   * Does what reads entries and then saves them after all others that do so in turn, so that none
   * of them loses what another one kept. It must not ask for another turn of theirs.
   */
  inTurn<T>(ids: readonly string[], task: () => Promise<T>): Promise<T>;
  /** Resolves when the saves that have begun are over. */
  settled(): Promise<void>;
}

export function createLatestSaves(): LatestSaves {
  const latest = new Map<string, number>();
  const running = new Set<Promise<void>>();
  const turns = new Map<string, Promise<unknown>>();

  const saves: LatestSaves = {
    mayKeep: ({ id, revision }, { besideText = false } = {}) => {
      const last = latest.get(id) ?? -1;
      return revision > last || (besideText && revision === last);
    },
    run: async (records, write, keeping) => {
      const late = records.find((record) => !saves.mayKeep(record, keeping));
      if (late !== undefined) {
        throw new Problem(
          'conflict',
          `“${late.title}” was changed elsewhere at the same moment. Try it again.`,
        );
      }
      const before = records.map(({ id }) => [id, latest.get(id)] as const);
      for (const { id, revision } of records) latest.set(id, revision);
      const run = write();
      running.add(run);
      try {
        await run;
      } catch (error) {
        for (const [id, last] of before) {
          if (last === undefined) latest.delete(id);
          else latest.set(id, last);
        }
        throw error;
      } finally {
        running.delete(run);
      }
    },
    inTurn: async (ids, task) => {
      const turn = Promise.allSettled(ids.flatMap((id) => turns.get(id) ?? [])).then(task);
      for (const id of ids) turns.set(id, turn);
      try {
        return await turn;
      } finally {
        for (const id of ids) if (turns.get(id) === turn) turns.delete(id);
      }
    },
    settled: async () => {
      await Promise.allSettled(running);
    },
  };
  return saves;
}
