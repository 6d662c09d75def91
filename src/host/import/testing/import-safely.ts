import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Api } from '#contract/api';
import type { ImportReport } from '#contract/import-report';
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

/** Every file's bytes and every other item under a folder; links are not followed. */
function snapshot(place: string): Record<string, string> {
  const items = readdirSync(place, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    items.map((item) => {
      const path = join(item.parentPath, item.name);
      return [path, item.isFile() ? describe(path) : 'no file'];
    }),
  );
}

function describe(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs} ${size < 1_000_000 ? readFileSync(path, 'base64') : ''}`;
}
