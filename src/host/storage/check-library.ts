import { isDeepStrictEqual } from 'node:util';
import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import { Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import type { AssetFiles } from './asset-files';
import type { EntryFiles, Place } from './entry-files';
import type { EntryTable } from './entry-table';

const READERS = 16;

/** Records between two reports of how far a check is. */
const STEP = 200;

const HOW_TO_READ =
  'Nothing is wrong with it as far as is known: give yourself the right to read and write it, and check again.';

/** What a check looks at. */
export interface CheckedParts {
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly assets: AssetFiles;
}

/**
 * Reads every record and asset. Rows that differ from their records are mended, records that
 * can't be read are set aside.
 * @param told hears how many records of a large library were read
 * @returns what is wrong beside the records set aside
 */
export async function checkLibrary(
  { table, entries, assets }: CheckedParts,
  told: (done: number, total: number) => void = () => undefined,
): Promise<string[]> {
  const { names, damaged } = await assets.check();
  const problems = damaged.map(
    (name) =>
      `assets/${name}: its content is not what it was when it was kept; put it back from a backup`,
  );

  async function checkEntry(row: CatalogRow, place: Place): Promise<void> {
    // One that is saved or moved meanwhile is not what was read, even where it is written out too.
    const hasChanged = () =>
      table.pending.has(row.id) ||
      (place === 'entries' ? table.rows : table.trash).get(row.id) !== row;
    if (hasChanged()) return;
    try {
      const record = await entries.read(row.id, place);
      if (hasChanged()) return;
      const current = toCatalogRow(record);
      if (!isDeepStrictEqual(current, row)) {
        problems.push(`catalog.json did not agree with ${entries.name(row.id, place)}`);
        table.put(current, place);
      }
      for (const asset of new Set(Object.values(record.attachments))) {
        // One that was kept while the others were looked at is there all the same.
        if (names.has(asset) || (await assets.has(asset))) continue;
        problems.push(
          `assets/${asset} is missing; “${row.title}” shows it. Put it back from a backup, or take it out of the text`,
        );
      }
    } catch (error) {
      if (hasChanged()) return;
      if (!(error instanceof Problem)) throw error;
      const found = entries.aside(row.id, place, error);
      if (error.code === 'corrupt' || error.code === 'not-found') table.putAside(row.id, found);
      else if (error.code === 'no-access')
        problems.push(`${found.file}: ${found.reason} ${HOW_TO_READ}`);
      else problems.push(`${found.file}: ${found.reason}`);
    }
  }

  const all = [
    ...[...table.rows.values()].map((row) => [row, 'entries'] as const),
    ...[...table.trash.values()].map((row) => [row, 'trash'] as const),
  ];
  let done = 0;
  await runLimited(all, READERS, async ([row, place]) => {
    await checkEntry(row, place);
    done += 1;
    if (all.length > STEP && (done % STEP === 0 || done === all.length)) told(done, all.length);
  });
  return problems;
}
