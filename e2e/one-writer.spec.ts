import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './test';
import { outloud, outloudJson } from './command-line';
import { createLibrary, entryText, makeFolder, startOutloud, type Running } from './window';

let folder: string;
let library: string;
let running: Running;

test.beforeAll(async () => {
  folder = makeFolder('one-writer');
  library = join(folder, 'library');
  running = await startOutloud(join(folder, 'profile'));
  await createLibrary(running.page, library, { sample: false });
});

test.afterAll(() => running.app.close());

const inLibrary = (...args: string[]): string[] => [...args, '--library', library];

test('what a command adds and edits shows in the window at once', async () => {
  const { page } = running;
  const list = page.getByRole('region', { name: 'Entries' });
  const { id } = await outloudJson<{ id: string }>(
    inLibrary('add', '--kind', 'note', '--title', 'From a terminal'),
    'First words.\n',
  );
  await list.getByText('From a terminal').click();
  await expect(entryText(page)).toContainText('First words.');
  const edited = await outloud(inLibrary('edit', id), 'Other words.\n');
  expect(edited.code).toBe(0);
  await expect(entryText(page)).toContainText('Other words.');
});

test('a command finds what was typed in the window, and both go on', async () => {
  const { page } = running;
  await entryText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed by hand.');
  await expect
    .poll(() => outloudJson<unknown[]>(inLibrary('search', '"typed by hand"')))
    .toMatchObject([{ title: 'From a terminal' }]);
});

test('a command reads its own relative paths', async () => {
  const source = join(folder, 'source');
  mkdirSync(source);
  writeFileSync(join(source, 'a.md'), '# By a relative path\n\nText.\n');
  const child = spawn(
    process.execPath,
    [resolve('out/cli/outloud.js'), ...inLibrary('import', 'a.md')],
    { cwd: source, stdio: 'ignore' },
  );
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(0);
  const list = running.page.getByRole('region', { name: 'Entries' });
  await expect(list.getByText('By a relative path')).toBeVisible();
});

test('an import that is interrupted leaves nothing behind', async () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let number = 0; number < 3000; number += 1) {
    writeFileSync(join(many, `n${number}.md`), `# Number ${number}\n\nText ${number}.\n`);
  }
  const before = await outloudJson<unknown[]>(inLibrary('list'));
  const countLogs = (): number => readdirSync(join(library, 'imports')).length;
  const logs = countLogs();
  const child = spawn(process.execPath, [
    resolve('out/cli/outloud.js'),
    ...inLibrary('import', many),
  ]);
  const closed = once(child, 'close');
  await expect.poll(countLogs, { intervals: [20] }).toBeGreaterThan(logs);
  child.kill('SIGINT');
  await closed;
  await expect.poll(countLogs).toBe(logs);
  expect(await outloudJson<unknown[]>(inLibrary('list'))).toHaveLength(before.length);
});

test('a second window with other settings says who has the library', async () => {
  const second = await startOutloud(join(folder, 'second-profile'));
  await second.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, library);
  await second.page.getByRole('button', { name: 'Open a Library…' }).click();
  await expect(second.page.getByRole('alert')).toContainText('is in use by another window');
  await second.app.close();
  expect(await outloudJson<unknown[]>(inLibrary('list'))).not.toHaveLength(0);
});

test('commands take turns without a window', async () => {
  const alone = join(folder, 'alone');
  await outloudJson(['add', '--kind', 'note', '--title', 'One', '--library', alone]);
  const runs = await Promise.all(
    ['Two', 'Three', 'Four'].map((title) =>
      outloud(['add', '--kind', 'note', '--title', title, '--library', alone]),
    ),
  );
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(await outloudJson<unknown[]>(['list', '--library', alone])).toHaveLength(4);
});
