import { writeSync } from 'node:fs';
import { openFileStorage } from '../open-file-storage';
import { makeRecord, testId } from './make-record';

/**
 * A program that saves entries one after the other and prints each number once its save is
 * acknowledged. Run by `kill.test.ts`, which kills it.
 *
 * Each save says that it came more than a minute after the last, so that each becomes a version.
 */
const [folder = '', start = '0', begun = '0'] = process.argv.slice(2);
const storage = await openFileStorage(folder, { wait: 0 });
for (let number = Number(start); ; number += 1) {
  const id = testId(number % 20);
  // Longer texts at times, so that the journal grows over its bound and is written out.
  const text = `${number} `.repeat(number % 10 === 0 ? 100_000 : 10);
  const updated = new Date(Number(begun) + number * 61_000).toISOString();
  await storage.write([makeRecord(id, { title: String(number), revision: number, updated, text })]);
  // Right to the pipe: what was printed can't be lost with the process.
  writeSync(1, `${number}\n`);
}
