import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema, type EntryRecord } from '#core/library/record';
import { settingsSchema } from '#core/library/settings';
import { openFileStorage } from '../storage/open-file-storage';
import { makeRecord, testId } from '../storage/testing/make-record';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openEmptyLibrary } from './testing/open-library';

const MOMENT = '2026-03-01T10:00:00.000Z';

/** Every field of a record says something in one of these. */
function makeRecords(asset: string): readonly EntryRecord[] {
  return [
    makeRecord(testId(1), {
      title: 'Notes: on/locks?',
      tags: ['go', 'js/async'],
      recalls: [{ id: 'q1', at: MOMENT, rating: 'good', said: ['lock'], missed: ['fence'] }],
      aliases: ['Mutexes'],
      private: true,
      frontMatter: '---\nzzz: 1 # kept\n---',
      attachments: { 'img/p.png': asset },
      origin: { source: 'obsidian', path: '/vault/Locks.md', hash: 'abc', revision: 1 },
      revision: 3,
    }),
    makeRecord(testId(2), {
      kind: 'post',
      stage: 'published',
      publications: [
        { target: 'blog', path: 'a.md', hash: 'h', revision: 1, at: MOMENT, address: '/a/' },
      ],
      ancestors: ['0001-abc'],
      ignored: [{ rule: 'links/dead', words: 'x', reason: 'It is back on Monday.' }],
    }),
    makeRecord(testId(3), {
      kind: 'talk',
      stage: 'given',
      rehearsals: [
        {
          id: 'r1',
          at: MOMENT,
          slot: 20,
          seconds: 900,
          slides: [{ key: 'k', title: 'One', seconds: 9 }],
        },
      ],
      proposals: [
        {
          id: 'c1',
          event: 'PyCon',
          link: '',
          deadline: '2026-04-01',
          state: 'submitted',
          abstract: 'A',
          limit: 600,
          held: null,
          remarks: '',
          changed: MOMENT,
        },
      ],
    }),
    ...(['review', 'win', 'practice'] as const).map((kind, at) =>
      makeRecord(testId(4 + at), {
        kind,
        private: true,
        frontMatter: '---\ndate: 2026-02-03\noutcome: Ships twice a day\n---',
      }),
    ),
  ];
}

/** A library with these, one of them in the trash, and settings of its own. */
async function openFilled() {
  const api = await openEmptyLibrary();
  const status = await api.library.current();
  const folder = status?.folder ?? '';
  await api.library.close();
  const storage = await openFileStorage(folder, { wait: 0 });
  const asset = await storage.addAsset(Uint8Array.from([1, 2, 3]), 'png');
  const records = makeRecords(asset);
  await storage.write(records);
  const gone = makeRecord(testId(9), { title: 'Gone' });
  await storage.write([gone]);
  await storage.remove(gone.id);
  await storage.writeSettings({
    ...storage.settings(),
    skillAreas: [{ name: 'Rust', tags: ['rust'] }],
    patternNames: [{ from: 'Naming', to: 'Unclear names' }],
  });
  const settings = storage.settings();
  await storage.close();
  await api.library.open({ folder });
  return { api, records, gone, settings, asset };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

function emptyFolder(): string {
  const folder = join(makeTemporaryFolder(), 'out');
  mkdirSync(folder);
  return folder;
}

test('as JSON every field of every record is there, with its text, its files and the settings', async () => {
  const { api, records, gone, settings, asset } = await openFilled();
  const folder = emptyFolder();
  const report = await api.transfer.export({ folder, records: 'json' });
  expect(report).toMatchObject({ entries: 6, files: 10, losses: [], cancelled: false });
  const files = filesIn(folder);
  expect(files).toHaveLength(10);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const recordsIn = (under: string) =>
    files
      .filter((path) => path.startsWith(under))
      .map((path) => recordSchema.parse((read(path) as { record: unknown }).record))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(recordsIn('records/')).toEqual(records);
  expect(recordsIn('trash/')).toEqual([gone]);
  // A field that is added to records has to say something here.
  const empty = makeRecord('n000000000');
  const fields = Object.keys(recordSchema.shape) as (keyof EntryRecord)[];
  const silent = fields.filter((field) =>
    records.every((record) => JSON.stringify(record[field]) === JSON.stringify(empty[field])),
  );
  expect(silent).toEqual(['version', 'created', 'updated', 'verbatim']);
  expect(settingsSchema.parse(read('settings.json'))).toEqual(settings);
  expect([...readFileSync(join(folder, 'files', asset))]).toEqual([1, 2, 3]);
  const note = files.find((path) => path.startsWith('records/note/')) ?? '';
  expect(note).toBe(`records/note/2026-01-02 Notes- on-locks- ${testId(1)}.json`);
  expect(read(note)).toMatchObject({
    markdown: expect.stringContaining('The text of n000000001.') as unknown,
  });
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('rehearsals, proposals');
});

test('the Markdown of all records comes back by importing it', async () => {
  const { api, records } = await openFilled();
  const folder = emptyFolder();
  const report = await api.transfer.export({ folder, records: 'markdown' });
  expect(report.losses).toEqual([]);
  expect(filesIn(folder)).toContain('README.txt');
  await api.library.create({ folder: join(makeTemporaryFolder(), 'again'), sample: false });
  const imported = await api.transfer.import({ paths: [folder], as: 'notes' });
  expect(imported.imported).toHaveLength(records.length);
  const rows = await api.entries.list({});
  const told = rows.map(({ kind, title, tags, private: isPrivate, stage, created }) => ({
    kind,
    title,
    tags,
    private: isPrivate,
    stage,
    created,
  }));
  const byTitle = (one: { title: string }, other: { title: string }): number =>
    one.title < other.title ? -1 : 1;
  expect(told.toSorted(byTitle)).toEqual(
    records
      .map(({ kind, title, tags, private: isPrivate, stage, created }) => ({
        kind,
        title,
        tags,
        private: isPrivate,
        stage,
        created,
      }))
      .toSorted(byTitle),
  );
  const wins = await api.growth.wins({ from: null, to: null });
  expect(wins).toMatchObject([{ day: '2026-02-03', outcome: 'Ships twice a day' }]);
  const talk = rows.find(({ kind }) => kind === 'talk')?.id ?? '';
  expect((await api.talks.rehearsals({ id: talk })).rehearsals).toMatchObject([{ seconds: 900 }]);
  expect(await api.proposals.list()).toMatchObject([{ event: 'PyCon', state: 'submitted' }]);
});

test('nothing is written over other files', async () => {
  const { api } = await openFilled();
  const folder = emptyFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  for (const records of ['markdown', 'json'] as const) {
    await expect(api.transfer.export({ folder, records })).rejects.toMatchObject({
      code: 'unsafe-place',
    });
  }
  expect(filesIn(folder)).toEqual(['mine.txt']);
});
