import type { StorageCheck } from '#core/library/storage';
import { toFileProblem } from '../files/file-problem';
import { checkLibrary } from './check-library';
import type { FileStorageParts } from './file-storage-parts';
import { checkForeignJournals } from './foreign-journals';
import { checkKeptJournals } from './kept-journals';
import { findLostRecords, tellLostRecord } from './lost-records';
import { readPurged } from './purged-files';
import { findStrays, tidyStrays } from './strays';

/**
 * Looks through all of a library. Only what is derived and does not agree with the records is made
 * anew.
 * @param told hears how many records of a large library were read
 * @throws Problem of the disk
 */
export async function checkStorage(
  parts: FileStorageParts,
  told: ((done: number, total: number) => void) | undefined,
): Promise<StorageCheck> {
  try {
    return await lookThrough(parts, told);
  } catch (error) {
    throw toFileProblem(error, parts.folder);
  }
}

async function lookThrough(
  parts: FileStorageParts,
  told: ((done: number, total: number) => void) | undefined,
): Promise<StorageCheck> {
  const { checkpoints, imports, history, table, folder, machine, readOnly, isListAnew } = parts;
  await checkpoints.catchUp();
  // Another machine may have deleted more for ever.
  table.purged = await readPurged(folder);
  const found = await checkLibrary(parts, told);
  const problems = [
    ...found,
    ...(await imports.check()),
    ...(await history.check()),
    ...(await checkKeptJournals(folder)),
    ...(await findLostRecords(table, history)).map(tellLostRecord),
    ...(await checkForeignJournals(folder, machine)),
  ];
  const agrees = await checkpoints.agrees();
  // What was made of files that a killed program had left may wait to be written by now.
  await (agrees ? checkpoints.catchUp() : checkpoints.rebuild());
  const failure = checkpoints.failure();
  return {
    problems: failure === null ? problems : [...problems, failure],
    strays: await checkpoints.pauseFor(() => findStrays(parts, new Date())),
    rebuilt: readOnly === null && (isListAnew || !agrees) ? ['catalog'] : [],
  };
}

/** Brings the strays to their places. @returns what was done, a sentence each */
export async function tidyStorage(parts: FileStorageParts): Promise<readonly string[]> {
  await parts.checkpoints.run();
  return tidyStrays(parts, await findStrays(parts, new Date()));
}
