import { join } from 'node:path';
import type { App } from '#app/app';
import type { Api } from '#contract/calls/api';
import type { ImportReport } from '#contract/importing/import-report';
import { answer } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { onTestFinished } from 'vitest';
import { openApp } from '../../open-app';
import { makeTemporaryFolder } from '../../storage/testing/temporary-folder';

/** An empty library on the disk, closed after the test. */
export async function openEmptyLibrary(): Promise<Api> {
  return (await openEmptyApp()).api;
}

/** The same, with what the app tells by itself. */
export async function openEmptyApp(): Promise<{ readonly api: Api; readonly on: App['on'] }> {
  const app = openApp({ wait: 0, sampleFolder: join(process.cwd(), 'resources/sample-library') });
  onTestFinished(() => app.close());
  const api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  return { api, on: app.on };
}

/** The imported entry's id by the end of its file's path. */
export function importedId(report: ImportReport, file: string): string {
  const found = [...report.imported, ...report.updated].find((one) =>
    one.file.replaceAll('\\', '/').endsWith(file),
  );
  if (found === undefined) throw new Error(`${file} is not in the report.`);
  return found.id;
}
