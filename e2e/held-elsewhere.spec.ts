import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { entryText, makeFolder, openLibrary, startOutloud } from './window';

const folder = makeFolder('held-elsewhere');
const library = join(folder, 'library');
const lock = join(library, 'library.lock');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await outloudJson(
    ['add', '--kind', 'note', '--title', 'Shared', '--library', library],
    'Shared words.\n',
  );
});

/** The lock of another computer, heard of so many minutes ago, as a sync program brings it. */
function lockElsewhere(minutes: number): void {
  const at = (ago: number) => new Date(Date.now() - ago * 60_000).toISOString();
  const owner = { token: 'theirs', pid: 7, host: 'Annas-Laptop', started: null };
  writeFileSync(lock, JSON.stringify({ ...owner, machine: 7, since: at(90), beat: at(minutes) }));
}

const holder = () => JSON.parse(readFileSync(lock, 'utf8')) as { readonly host: string };
const question = (page: Page) =>
  page.getByRole('dialog', { name: 'The library is open on another computer' });
const banner = (page: Page) => page.getByRole('complementary', { name: 'Read-only' });

test('the window says who has the library and since when, and lets one choose', async () => {
  lockElsewhere(1);
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await openLibrary(running, library);
  await expect(question(page)).toContainText(/Annas-Laptop, since \d{4}-\d\d-\d\d \d\d:\d\d/);
  await expectAccessible(page, 'held elsewhere');

  await question(page).getByRole('button', { name: 'Open Read-Only' }).click();
  await expect(banner(page)).toContainText('Annas-Laptop');
  await expect(entryText(page)).toContainText('Shared words.');
  await expect(entryText(page)).toHaveAttribute('contenteditable', 'false');
  expect(holder().host).toBe('Annas-Laptop');

  await banner(page).getByRole('button', { name: 'Open Again' }).click();
  await expect(question(page)).toBeVisible();
  rmSync(lock);
  await question(page).getByRole('button', { name: 'Try Again' }).click();
  await expect(question(page)).toBeHidden();
  await expect(banner(page)).toBeHidden();
  await expect(entryText(page)).toHaveAttribute('contenteditable', 'true');
  await running.app.close();
});

test('at the start it asks, too, and opens anyway', async () => {
  lockElsewhere(1);
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await question(page).getByRole('button', { name: 'Open Anyway' }).click();
  await expect(entryText(page)).toContainText('Shared words.');
  await expect(entryText(page)).toHaveAttribute('contenteditable', 'true');
  expect(holder().host).not.toBe('Annas-Laptop');
  await app.close();
});

test('one that was not heard of for long keeps nobody out', async () => {
  lockElsewhere(60);
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await expect(entryText(page)).toContainText('Shared words.');
  await expect(question(page)).toBeHidden();
  await app.close();
});

test('a command says so, reads, and takes the lock when it is told to', async () => {
  lockElsewhere(1);
  const run = (...args: string[]) => outloud([...args, '--library', library], 'Other words.\n');
  const [{ id }] = await outloudJson<[{ id: string }]>([
    'list',
    '--read-only',
    '--library',
    library,
  ]);
  expect(holder().host).toBe('Annas-Laptop');
  expect((await run('edit', id, '--read-only')).stderr).toContain('Annas-Laptop');
  const refused = await run('edit', id);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/Annas-Laptop.*--read-only.*--take-lock/);
  expect((await run('edit', id, '--take-lock')).code).toBe(0);
  expect((await run('show', id)).stdout.toString()).toBe('Other words.\n');
  expect((await run('list', '--take-lock', '--read-only')).code).toBe(2);
});
