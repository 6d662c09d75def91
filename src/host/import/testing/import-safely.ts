import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect } from 'vitest';
import type { Api } from '#contract/calls/api';
import type { ImportReport } from '#contract/importing/import-report';
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
  const items: [string, string][] = [];
  // As bytes: a name may be no text at all.
  const visit = (folder: Buffer): void => {
    for (const item of readdirSync(folder, { encoding: 'buffer', withFileTypes: true })) {
      const path = Buffer.concat([folder, Buffer.from('/'), item.name]);
      items.push([path.toString('latin1'), item.isFile() ? describe(path) : 'no file']);
      if (item.isDirectory()) visit(path);
    }
  };
  visit(Buffer.from(place));
  return Object.fromEntries(items);
}

function describe(path: Buffer): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs} ${size < 1_000_000 ? readFileSync(path, 'base64') : ''}`;
}
