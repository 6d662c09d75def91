import { readdirSync, readFileSync, statSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Api, ImportReport } from '#contract/api';
import { openEmptyLibrary } from './open-library';

/** What came in and what was named, of an import that touched nothing but its library. */
export interface SafeImport {
  readonly titles: readonly string[];
  /** `file: reason` of all that was left out, relative to the place. */
  readonly named: readonly string[];
  readonly report: ImportReport;
  readonly api: Api;
}

/**
 * Imports a path into a new library.
 *
 * @param place the folder around it, of which every file must stay as it is
 */
export async function importSafely(path: string, place: string): Promise<SafeImport> {
  const api = await openEmptyLibrary();
  const before = snapshot(place);
  const report = await api.transfer.import({ paths: [path], as: 'notes' });
  expect(snapshot(place)).toEqual(before);
  expect(await api.entries.list({})).toHaveLength(report.imported.length);
  return {
    titles: report.imported.map((one) => one.title).toSorted(),
    named: [
      ...report.skipped.map(({ file, reason }) => `${file}: ${reason}`),
      ...report.losses.map(({ file, what }) => `${file}: ${what}`),
    ].map((line) => line.replaceAll(`${place}/`, '')),
    report,
    api,
  };
}

/** Every file's bytes, every link and every other item under a folder. */
function snapshot(place: string): Record<string, string> {
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.map((name) => [name, describe(join(place, name))]));
}

function describe(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return 'no file';
  const content = found.size < 1_000_000 ? readFileSync(path, 'base64') : '';
  return `${found.size} ${statSync(path).mtimeMs} ${content}`;
}
