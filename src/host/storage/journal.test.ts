import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Storage } from '#core/library/storage';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

/** Everything that a library tells of its entries. */
async function readState(storage: Storage): Promise<unknown> {
  const rows = storage.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const trashed = storage.trashed().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    rows,
    trashed,
    records: await Promise.all(rows.map((row) => storage.read(row.id))),
    setAside: storage.setAside(),
  };
}

/** A copy of an open library, as it would be found after its program was killed. */
function copyAsKilled(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true, filter: (name) => !name.includes('library.lock') });
  return to;
}

type Operation =
  | { readonly do: 'write'; readonly ids: readonly number[]; readonly text: string }
  | { readonly do: 'remove' | 'restore'; readonly id: number }
  | { readonly do: 'reopen' };

const id = fc.integer({ min: 0, max: 4 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      text: fc.string({ unit: 'binary', maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), id }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

test('after any changes, a journal cut anywhere gives the acknowledged state or the one before', async () => {
  let round = 0;
  const base = makeTemporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 12 }), fc.nat(), async (operations, cut) => {
      round += 1;
      const folder = join(base, `library-${round}`);
      let storage = await createFileStorage(folder);
      let before = await readState(storage);
      let after = before;
      let lastBytes = 0;
      for (const [index, step] of operations.entries()) {
        const size = journalSize(folder);
        const state = await readState(storage);
        if (step.do === 'reopen') {
          await storage.close();
          storage = await open(folder);
        } else if (step.do === 'write') {
          await storage.write(
            step.ids.map((one) => makeRecord(testId(one), { title: step.text, revision: index })),
          );
        } else {
          const list = step.do === 'remove' ? storage.rows() : storage.trashed();
          if (!list.some((row) => row.id === testId(step.id))) continue;
          await storage[step.do](testId(step.id));
        }
        before = state;
        after = await readState(storage);
        lastBytes = step.do === 'reopen' ? 0 : journalSize(folder) - size;
      }
      const copy = copyAsKilled(folder, join(base, `copy-${round}`));
      await storage.close();

      const missing = lastBytes === 0 ? 0 : cut % (lastBytes + 1);
      const journal = lastJournal(copy);
      if (journal !== null) truncateSync(journal, statSync(journal).size - missing);
      const reopened = await open(copy);
      expect(await readState(reopened)).toEqual(missing === 0 ? after : before);
      await reopened.close();
      const again = await open(copy);
      expect(await readState(again)).toEqual(missing === 0 ? after : before);
      await again.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

function lastJournal(folder: string): string | null {
  const name = readdirSync(folder).findLast((one) => one.startsWith('journal-'));
  return name === undefined ? null : join(folder, name);
}

function journalSize(folder: string): number {
  const journal = lastJournal(folder);
  return journal === null ? 0 : statSync(journal).size;
}

test('a damaged line is reported and kept, and all others count', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  for (let number = 1; number <= 3; number += 1) await storage.write([makeRecord(testId(number))]);
  const copy = copyAsKilled(folder, `${folder}-copy`);
  await storage.close();
  const journal = join(copy, 'journal-1.log');
  const damaged = readFileSync(journal, 'utf8').replace(
    `Title of ${testId(2)}`,
    'Title of XXXXXXXXXX',
  );
  writeFileSync(journal, damaged);

  const reopened = await open(copy);
  expect(reopened.rows().map((row) => row.id)).toEqual([testId(1), testId(3)]);
  expect(reopened.setAside()).toEqual([
    {
      file: expect.stringMatching(/^set-aside\/journal-1\.log\.[0-9a-f]{12}$/),
      reason: expect.stringContaining('line 2'),
    },
  ]);
  await reopened.close();
  expect(readFileSync(join(copy, reopened.setAside()[0]?.file ?? ''), 'utf8')).toBe(damaged);
});

test('writes that wait together all last, in order', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      storage.write([makeRecord(testId(index % 5), { revision: index, title: `T${index}` })]),
    ),
  );
  const copy = copyAsKilled(folder, `${folder}-copy`);
  await storage.close();
  const reopened = await open(copy);
  expect(
    reopened
      .rows()
      .map((row) => row.title)
      .toSorted(),
  ).toEqual(['T45', 'T46', 'T47', 'T48', 'T49']);
  await reopened.close();
});

test('a large journal is written out while changes go on', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  const text = 'x'.repeat(400_000);
  const isThere = () => readdirSync(folder).includes('journal-1.log');
  for (let number = 0; number < 30 || (isThere() && number < 300); number += 1) {
    await storage.write([makeRecord(testId(number % 7), { text, revision: number })]);
  }
  const copy = copyAsKilled(folder, `${folder}-copy`);
  const state = await readState(storage);
  await storage.close();
  expect(readdirSync(copy)).not.toContain('journal-1.log');
  const reopened = await open(copy);
  expect(await readState(reopened)).toEqual(state);
  await reopened.close();
});

test('a catalog that is missing, damaged or of another time is made anew', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const first = await createFileStorage(folder);
  await first.write([makeRecord(testId(1)), makeRecord(testId(2))]);
  await first.remove(testId(2));
  await first.close();
  const old = join(folder, '..', 'catalog-of-another-time.json');
  copyFileSync(join(folder, 'catalog.json'), old);
  const second = await open(folder);
  await second.write([makeRecord(testId(3))]);
  await second.remove(testId(1));
  await second.restore(testId(2));
  const state = await readState(second);
  await second.close();

  for (const damage of [
    () => writeFileSync(join(folder, 'catalog.json'), ''),
    () =>
      writeFileSync(join(folder, 'catalog.json'), '{"version":1,"next":7,"rows":[],"trash":[]}'),
    () => copyFileSync(old, join(folder, 'catalog.json')),
  ]) {
    damage();
    const reopened = await open(folder);
    expect(await readState(reopened)).toEqual(state);
    await reopened.close();
    const again = await open(folder);
    expect(await readState(again)).toEqual(state);
    await again.close();
  }
});

test('files that were put there or taken away by hand are noticed', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(testId(1), { title: 'Gone soon' })]);
  await storage.close();
  mkdirSync(join(folder, 'entries', 'ab'));
  const added = makeRecord('abcdefgh', { title: 'From a backup' });
  writeFileSync(join(folder, 'entries', 'ab', 'abcdefgh.json'), JSON.stringify(added));
  truncateSync(join(folder, 'entries', 'n0', `${testId(1)}.json`));

  const reopened = await open(folder);
  expect(reopened.rows().map((row) => row.title)).toContain('From a backup');
  await expect(reopened.read(testId(1))).rejects.toMatchObject({ code: 'corrupt' });
  expect(reopened.rows().map((row) => row.title)).toEqual(['From a backup']);
  expect(reopened.setAside()).toEqual([
    {
      file: `entries/n0/${testId(1)}.json`,
      title: 'Gone soon',
      reason: expect.stringContaining('empty'),
    },
  ]);
  await reopened.close();
});
