import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { ask, clickBehind, openMarkdown } from './source-window';
import { changeBlocks, filesOf, writeJournalOut, type SavedRecord } from './synced-files';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  startOutloud,
  type Running,
} from './window';

const folder = makeFolder('git');
const repository = join(folder, 'repository');
const library = join(repository, 'library');
const clone = join(folder, 'clone');
const complaints: string[] = [];
let running: Running;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  git(folder, 'init', '--quiet', '-b', 'main', repository);
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, library, { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

function git(place: string, ...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false'];
  execFileSync('git', [...who, ...args], { cwd: place, stdio: 'pipe' });
}

function commit(place: string): void {
  git(place, 'add', '--all');
  git(place, 'commit', '--quiet', '-m', 'Change');
}

const files = filesOf(library);
const paragraphs = () => entryText(page).locator('p');

test('an older state is checked out while somebody types, and the typing stays', async () => {
  const id = await openMarkdown(page, 'Going back', 'First words.\n\nSecond words.\n');
  await writeJournalOut(page);
  commit(repository);
  await clickBehind(page, 'First words.');
  await page.keyboard.type(' Newer.');
  await expect
    .poll(async () => {
      await writeJournalOut(page);
      return JSON.stringify(files.readRecord(id).document);
    })
    .toContain('Newer.');
  commit(repository);
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Typed');
  git(repository, 'checkout', '--quiet', '--force', 'HEAD~1');
  await page.keyboard.type(' on.');
  await expect(paragraphs()).toHaveText(['First words.', 'Second words. Typed on.']);
  await expect
    .poll(() => ask<string>(page, 'markdown', { id }))
    .toBe('First words.\n\nSecond words. Typed on.\n');
  git(repository, 'checkout', '--quiet', '--force', 'main');
  await expect(paragraphs().first()).toHaveText('First words. Newer.');
});

test('a pull of fifty entries shows in the list and in the open one', async () => {
  const ids = [await openMarkdown(page, 'Pulled 0', 'Before.\n')];
  for (let number = 1; number < 50; number += 1) {
    const entry = { kind: 'note', title: `Pulled ${number}`, markdown: 'Before.\n' };
    ids.push((await ask<{ id: string }>(page, 'add', entry)).id);
  }
  await writeJournalOut(page);
  commit(repository);
  git(folder, 'clone', '--quiet', repository, clone);
  const there = filesOf(join(clone, 'library'));
  for (const id of ids) {
    const record: SavedRecord = there.readRecord(id);
    const changed = changeBlocks(record, { 0: 'After the pull.' });
    writeFileSync(there.pathOf(id), JSON.stringify({ ...changed, title: `${record.title} new` }));
  }
  commit(clone);
  git(repository, 'pull', '--quiet', '--no-rebase', clone, 'main');
  await expect(paragraphs()).toHaveText(['After the pull.']);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Pulled 0 new');
  await expect
    .poll(async () => {
      const rows = await ask<readonly { readonly title: string }[]>(page, 'list', {});
      return rows.filter(({ title }) => title.endsWith(' new')).length;
    })
    .toBe(50);
  const conflicts = page.getByRole('navigation', { name: 'Library' }).getByText('Conflicts');
  await expect(conflicts).toBeHidden();
  await writeJournalOut(page);
  expect(readFileSync(files.pathOf(ids[0] ?? ''), 'utf8')).toContain('After the pull.');
});
