import { expect, test } from './test';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outloud, outloudJson } from './command-line';
import { makeFolder } from './window';

/** Notes with a picture that no text shows and a file that is no text. */
function makeNotes(): string {
  const notes = makeFolder('notes');
  writeFileSync(join(notes, 'a.md'), '# A\n\n[B](b.md)\n');
  writeFileSync(join(notes, 'b.md'), '# B\n');
  writeFileSync(join(notes, 'unused.png'), 'x');
  writeFileSync(join(notes, 'binary.md'), Buffer.from([0, 1, 2, 3]));
  return notes;
}

test('a dry run makes no library, and says what would come in', async () => {
  const library = join(makeFolder('dry'), 'library');
  const { code, stdout } = await outloud([
    'import',
    makeNotes(),
    '--dry-run',
    '--library',
    library,
  ]);
  expect(code).toBe(0);
  expect(stdout.toString()).toContain('2 would be imported');
  expect(existsSync(library)).toBe(false);
});

test('what is left out is counted, and named when asked for; each path stands once', async () => {
  const notes = makeNotes();
  const library = ['--library', join(makeFolder('left-out'), 'library')];
  const counted = await outloud(['import', notes, '--dry-run', ...library]);
  expect(counted.stderr).toContain('1 .png');
  expect(counted.stderr).not.toContain('unused.png');
  expect(counted.stderr).toContain(`skipped ${join(notes, 'binary.md')}: is a binary file.\n`);
  const named = await outloud(['import', notes, '--left-out', '--dry-run', ...library]);
  expect(named.stderr).toContain(`left out ${join(notes, 'unused.png')}: is shown by no text\n`);
});

test('an empty folder says that there is nothing to import', async () => {
  const library = join(makeFolder('empty'), 'library');
  const { code, stderr } = await outloud(['import', makeFolder('none'), '--library', library]);
  expect(code).toBe(0);
  expect(stderr).toContain('There is nothing to import here');
});

test('changes are told with their place and both texts', async () => {
  const vault = makeNotes();
  mkdirSync(join(vault, '.obsidian'));
  const library = join(makeFolder('changes'), 'library');
  const { stderr } = await outloud(['import', vault, '--library', library]);
  expect(stderr).toMatch(/a\.md: Links to files .*\n {2}changed, block 2.*\n {2}- .*\n {2}\+ .*\n/);
});

test('an export makes its folder, but no folder around it, and keeps to empty ones', async () => {
  const library = ['--library', join(makeFolder('export'), 'library')];
  await outloudJson(['import', makeNotes(), ...library]);
  const place = makeFolder('out');
  const out = join(place, 'copy');
  const dry = await outloud(['export', '--out', out, '--dry-run', ...library]);
  expect(dry.stdout.toString()).toContain('2 entries would be written');
  expect(existsSync(out)).toBe(false);
  expect((await outloud(['export', '--out', out, ...library])).code).toBe(0);
  expect(readdirSync(out)).toContain('A.md');
  const again = await outloud(['export', '--out', out, ...library]);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('is not empty');
  const deep = await outloud(['export', '--out', join(place, 'x', 'copy'), ...library]);
  expect(deep.code).toBe(1);
  expect(deep.stderr).toContain(`${join(place, 'x')} does not exist`);
  expect(readdirSync(place)).toEqual(['copy']);
});

test('help tells the formats of an import and the layouts of an export', async () => {
  const imports = (await outloud(['import', '--help'])).stdout.toString();
  for (const name of ['Obsidian', 'Notion', 'Joplin', 'Hugo']) expect(imports).toContain(name);
  const exports = (await outloud(['export', '--help'])).stdout.toString();
  expect(exports).toMatch(/--layout flat .*\(the default\)/);
  expect(exports).toContain('--layout kind ');
  expect(exports).toContain('--layout tag ');
});
