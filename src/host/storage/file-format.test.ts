import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { schema } from '#core/document/schema';
import { recordSchema, RECORD_VERSION } from '#core/library/record';
import { LIBRARY_VERSION, settingsSchema } from '#core/library/settings';
import { createFileStorage } from './create-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const PAGE = readFileSync('docs/file-format.md', 'utf8');

/** The entries of a library, read as `docs/file-format.md` says and by nothing of ours. */
function readLibrary(folder: string): {
  entries: Map<string, unknown>;
  trash: Map<string, unknown>;
} {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const entries = new Map<string, unknown>();
  const trash = new Map<string, unknown>();
  for (const name of files) {
    const [, place, id = ''] =
      /^(entries|trash)\/(?:..\/)?([0-9a-z]{8,32})\.json$/.exec(name) ?? [];
    if (place !== undefined) (place === 'entries' ? entries : trash).set(id, read(name));
  }
  const journals = files
    .flatMap((name) => /^journal-(\d+)\.log$/.exec(name)?.[1] ?? [])
    .toSorted((one, other) => Number(one) - Number(other));
  for (const number of journals) {
    const lines = readFileSync(join(folder, `journal-${number}.log`), 'utf8').split('\n');
    let waiting: string[] = [];
    for (const line of lines.slice(0, -1)) {
      const json = line.slice(9);
      if (parseInt(line.slice(0, 8), 16) !== crc32(json)) throw new Error(`damaged: ${line}`);
      waiting.push(json);
      if (json.endsWith('"more":true}')) continue;
      for (const change of waiting) apply(JSON.parse(change));
      waiting = [];
    }
  }
  return { entries, trash };

  function apply(change: {
    write?: { id: string };
    remove?: string;
    restore?: string;
    purge?: string;
  }) {
    const { write, remove, restore, purge } = change;
    if (write !== undefined) {
      entries.set(write.id, write);
      trash.delete(write.id);
    }
    if (remove !== undefined) move(entries, trash, remove);
    if (restore !== undefined) move(trash, entries, restore);
    if (purge !== undefined) for (const place of [entries, trash]) place.delete(purge);
  }
}

function move(from: Map<string, unknown>, to: Map<string, unknown>, id: string): void {
  if (from.has(id)) to.set(id, from.get(id));
  from.delete(id);
}

test.each(['after a crash', 'after it was closed'])(
  'another reader finds all of it %s',
  async (when) => {
    const folder = join(makeTemporaryFolder(), 'library');
    const storage = await createFileStorage(folder);
    const records = [1, 2, 3, 4].map((number) => makeRecord(testId(number), { revision: number }));
    await storage.write(records);
    await storage.remove(testId(2));
    await storage.remove(testId(3));
    await storage.restore(testId(3));
    await storage.remove(testId(4));
    await storage.purge([testId(4)], 'asked');
    if (when === 'after a crash') cpSync(folder, `${folder}-copy`, { recursive: true });
    const copy = when === 'after a crash' ? `${folder}-copy` : folder;
    const whole = new Map(
      await Promise.all(
        [1, 3].map(async (number) => [testId(number), await storage.read(testId(number))] as const),
      ),
    );
    await storage.close();

    const found = readLibrary(copy);
    expect(found.entries).toEqual(whole);
    expect([...found.trash.keys()]).toEqual([testId(2)]);
  },
);

test('the page names every key, node and mark, and the versions', () => {
  const named = new Set(PAGE.match(/(?<=`)\w+(?=`)/g));
  const known = [
    ...Object.keys(recordSchema.shape),
    ...Object.keys(settingsSchema.shape),
    ...Object.keys(schema.nodes),
    ...Object.keys(schema.marks),
  ];
  expect(known.filter((name) => !named.has(name))).toEqual([]);
  expect(PAGE).toContain(`\`version\` is ${RECORD_VERSION}.`);
  expect(PAGE).toContain(`Its \`version\` is ${LIBRARY_VERSION}.`);
});
