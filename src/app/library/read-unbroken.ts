import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { Problem, type ProblemCode } from '#core/problem';

const BROKEN: ReadonlySet<ProblemCode> = new Set(['corrupt', 'not-found', 'newer-version']);

/**
 * An entry's record, or null where it is gone or broken: a check of the library names it.
 * @throws Problem of the disk: what that just doesn't give now is there all the same
 */
export async function readUnbroken(storage: Storage, id: string): Promise<EntryRecord | null> {
  try {
    return await storage.read(id);
  } catch (error) {
    if (error instanceof Problem && BROKEN.has(error.code)) return null;
    throw error;
  }
}
