import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './test';
import { outloud, outloudJson } from './command-line';

let folder: string;
let library: string;
let note: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outloud-bad-'));
  library = join(folder, 'library');
  const added = await outloudJson<{ id: string }>(
    ['add', '--kind', 'note', '--title', 'Kept', '--library', library],
    'This stays.\n',
  );
  note = added.id;
});

/** Every file of the library but the derived index, with its bytes. */
function snapshot(): Record<string, string> {
  const names = readdirSync(library, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(library, name)).isFile());
  return Object.fromEntries(
    files
      .filter((name) => !name.startsWith('index') && !name.startsWith('journal'))
      .map((name) => [name, readFileSync(join(library, name), 'base64')]),
  );
}

async function importRefuses(file: string, reason: RegExp): Promise<void> {
  const before = snapshot();
  const run = await outloud(['import', file, '--library', library, '--json']);
  const report = JSON.parse(run.stdout.toString()) as {
    imported: unknown[];
    skipped: { file: string; reason: string }[];
  };
  expect(run.code).toBe(1);
  expect(report.imported).toEqual([]);
  expect(report.skipped[0]?.file).toContain(file);
  expect(report.skipped[0]?.reason).toMatch(reason);
  expect(run.stderr).toContain(file);
  expect(snapshot()).toEqual(before);
}

test('a binary file named .md', async () => {
  const file = join(folder, 'picture.md');
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]));
  await importRefuses(file, /binary/i);
});

test('invalid UTF-8', async () => {
  const file = join(folder, 'latin.md');
  writeFileSync(file, Buffer.from('# Caf\xe9 au lait\n', 'latin1'));
  await importRefuses(file, /UTF-8/);
});

test('an archive that is cut off, and the library itself', async () => {
  const archive = join(folder, 'export.zip');
  writeFileSync(archive, Buffer.from('PK\u0003\u0004 and no end'));
  await importRefuses(archive, /can't be read/);
  await importRefuses(library, /is an Outloud library/);
});

test('files that are left out are counted', async () => {
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'a.md'), '# A\n');
  writeFileSync(join(notes, 'b.txt'), 'b');
  writeFileSync(join(notes, 'c.canvas'), '{}');
  const run = await outloud(['import', notes, '--library', library]);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('1 .txt');
  expect(run.stderr).toMatch(/c\.canvas: is an Obsidian canvas/);
});

test('a file that does not exist', async () => {
  await importRefuses(join(folder, 'gone.md'), /not (there|exist|found)|no such/i);
});

test('an unknown library version', async () => {
  const file = join(library, 'library.json');
  const before = readFileSync(file, 'utf8');
  const newer = before.replace(/"version":\s*\d+/, '"version": 99');
  expect(newer).not.toBe(before);
  writeFileSync(file, newer);
  const whole = snapshot();
  const run = await outloud(['list', '--library', library]);
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(/newer/i);
  const add = ['add', '--kind', 'note', '--title', 'Refused', '--library', library];
  const refused = await outloud(add, 'x\n');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/newer/i);
  expect(snapshot()).toEqual(whole);
});

test('a corrupt record is set aside, the rest opens', async () => {
  const other = await outloudJson<{ id: string }>(
    ['add', '--kind', 'note', '--title', 'Broken', '--library', library],
    'x\n',
  );
  const record = join(library, 'entries', other.id.slice(0, 2), `${other.id}.json`);
  writeFileSync(record, '{"version":1,"id":');
  const doctor = await outloud(['doctor', '--library', library, '--json']);
  const { ok, problems } = JSON.parse(doctor.stdout.toString()) as {
    ok: boolean;
    problems: string[];
  };
  expect(ok).toBe(false);
  expect(problems.join('\n')).toContain(other.id);
  const shown = await outloud(['show', note, '--library', library]);
  expect(shown.code).toBe(0);
  expect(shown.stdout.toString()).toBe('This stays.\n');
  const rows = await outloudJson<{ id: string }[]>(['list', '--library', library]);
  expect(rows.map((row) => row.id)).toEqual([note]);
});

test('an export folder that does not exist, or lies in the library', async () => {
  const before = snapshot();
  const missing = await outloud([
    'export',
    '--out',
    join(folder, 'no', 'where'),
    '--library',
    library,
  ]);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain(join(folder, 'no'));
  const inside = join(library, 'out');
  mkdirSync(inside);
  const inLibrary = await outloud(['export', '--out', inside, '--library', library]);
  expect(inLibrary.code).toBe(1);
  expect(readdirSync(inside)).toEqual([]);
  expect(snapshot()).toEqual(before);
});

test('a library folder inside an export target', async () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'content'), { recursive: true });
  cpSync(library, join(site, 'library'), { recursive: true });
  const run = await outloud(
    ['target', 'add', 'blog', '--generator', 'hugo', '--path', site].concat([
      '--library',
      join(site, 'library'),
    ]),
  );
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/library/);
});

test('wrong usage exits with 2 and says what is wrong', async () => {
  for (const args of [
    ['nonsense'],
    ['list', '--colour'],
    ['show'],
    ['list'],
    ['add', '--kind', 'x'],
  ]) {
    const run = await outloud(args);
    expect(run.code, args.join(' ')).toBe(2);
    expect(run.stderr).toContain('outloud');
    expect(run.stdout.toString()).toBe('');
  }
});

test('an entry that is not there', async () => {
  const run = await outloud(['show', '00000000000000000000', '--library', library]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('00000000000000000000');
});
