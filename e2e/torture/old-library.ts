import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import type { Ledger } from './ledger';

/** Writes a library as the first version of Outloud left it, without a catalog. */
export function writeOldLibrary(folder: string, entries: number, ledger: Ledger): void {
  mkdirSync(join(folder, 'entries'), { recursive: true });
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ version: 1, targets: [] }));
  for (let number = 0; number < entries; number += 1) {
    const id = `${String(number % 7).padStart(2, '0')}${testId(number)}`;
    const title = `old-${number}`;
    const text = `The text of ${number}.`;
    const { origin: _, publications: __, ...record } = makeRecord(id, { title, text });
    const place = join(folder, 'entries', id.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${id}.json`), JSON.stringify({ ...record, version: 1 }));
    ledger.entries.set(id, { title, text, isTrashed: false });
  }
}
