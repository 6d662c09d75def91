import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { oneWindow } from './one-window';
import { entryText, makeFolder, makeHugoFolder, waitUntilSaved, writeEntry } from './window';

const here = oneWindow('publish-git');

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

test('what was written is committed and pushed, and nothing else', async () => {
  const { page, running } = here;
  const site = makeHugoFolder();
  const remote = join(makeFolder('remote'), 'blog.git');
  git(site, 'init', '-q', '--bare', '-b', 'main', remote);
  git(site, 'init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['name', 'A'],
    ['email', 'a@x.org'],
  ] as const)
    git(site, 'config', `user.${key}`, value);
  git(site, 'remote', 'add', 'origin', remote);
  git(site, 'add', '.');
  git(site, 'commit', '-qm', 'site');
  git(site, 'push', '-qu', 'origin', 'main');
  writeFileSync(join(site, 'half-done.txt'), 'mine');

  await writeEntry(running, 'Two writers', ['control', 'shift']);
  await page.keyboard.type('One row.');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish to a blog' });
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  await publish.getByRole('button', { name: /^Write/ }).click();

  const box = publish.getByRole('region', { name: 'Git' });
  await expect(box).toContainText('1 changed file is in no commit yet.');
  await expect(box).toContainText('1 other file of the blog has changes');
  await expect(box.getByRole('textbox', { name: 'Commit message' })).toHaveValue(
    'Publish Two writers',
  );
  await box.getByRole('button', { name: 'Commit', exact: true }).click();
  await expect(box).toContainText('1 commit is not in origin/main yet.');
  expect(git(site, 'status', '--porcelain').trim()).toBe('?? half-done.txt');
  await box.getByRole('button', { name: 'Push' }).click();
  await expect(box).toContainText('All that was changed is in origin/main.');
  expect(git(remote, 'log', '--format=%s', 'main')).toBe('Publish Two writers\nsite\n');

  await publish.getByRole('button', { name: 'Done' }).click();
  await entryText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Again.');
  await waitUntilSaved(page);
  const other = join(makeFolder('other'), 'clone');
  git(site, 'clone', '-q', '-b', 'main', remote, other);
  for (const [key, value] of [
    ['name', 'B'],
    ['email', 'b@x.org'],
  ] as const)
    git(other, 'config', `user.${key}`, value);
  git(other, 'commit', '-q', '--allow-empty', '-m', 'theirs');
  git(other, 'push', '-q');
  await page.getByRole('button', { name: 'Publish' }).click();
  await publish.getByRole('button', { name: /^Write/ }).click();
  await box.getByRole('textbox', { name: 'Commit message' }).fill('Say it again');
  await box.getByRole('button', { name: 'Commit and Push' }).click();
  await expect(box.getByRole('alert')).toContainText('Pull them first');
  expect(git(site, 'log', '-1', '--format=%s')).toBe('Say it again\n');

  await page.keyboard.press('Escape');
  git(site, 'pull', '-q', '--rebase');
  await page.getByRole('button', { name: 'Publish' }).click();
  await publish.getByRole('button', { name: 'Take Out of the Blog' }).click();
  await expect(publish.getByRole('status').first()).toContainText('Taken out of Blog');
  await expect(box.getByRole('textbox', { name: 'Commit message' })).toHaveValue(
    'Remove Two writers',
  );
  await box.getByRole('button', { name: 'Commit and Push' }).click();
  await expect(box).toContainText('is in origin/main.');
  expect(git(remote, 'ls-tree', '-r', '--name-only', 'main')).toBe('hugo.toml\n');
  await publish.getByRole('button', { name: 'Done' }).click();
  await expect(publish).toBeHidden();
});
