import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import {
  entryText,
  makeFolder,
  makeHugoFolder,
  pressShortcut,
  type Running,
  waitUntilSaved,
  writeEntry,
} from './window';

const here = oneWindow('publish-git');

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

/** Says something while a dialog is open, in a wide window and a narrow one. */
async function expectNoticesBeside(running: Running): Promise<void> {
  const { app, page } = running;
  const notice = page.getByText('Everything is saved.');
  for (const [width, height] of [
    [1280, 800],
    [800, 520],
    [1280, 800],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size[0], size[1]),
      [width, height] as const,
    );
    await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) < 60, width);
    await pressShortcut(running, 'S');
    await expect(notice).toBeVisible();
    const name = process.env['OUTLOUD_PICTURES'];
    if (name !== undefined) await page.screenshot({ path: join(name, `notice ${width}.png`) });
    await page.waitForFunction(() => {
      const dialog = document.querySelector('[role="dialog"]')?.getBoundingClientRect();
      const notices = document.querySelector('.mantine-Notification-root');
      const shown = notices?.getBoundingClientRect();
      return dialog && shown && dialog.bottom <= shown.top;
    });
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  }
}

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
  git(site, 'add', '.');
  git(site, 'commit', '-qm', 'site');
  writeFileSync(join(site, 'half-done.txt'), 'mine');

  await writeEntry(running, 'Two writers', ['control', 'shift']);
  await page.keyboard.type('One row.');
  await page.getByRole('button', { name: /^Properties .*no description yet$/ }).click();
  const description = page.getByRole('textbox', { name: 'Value of description' });
  await description.click();
  await page.keyboard.type('Who waits for whom.');
  await expect(description).toHaveValue('Who waits for whom.');
  await expect(description).toHaveAccessibleDescription(/^19 of about 160 characters/);
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish to a blog' });
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  const write = publish.getByRole('button', { name: /^Write/ });
  await expect(write).toBeFocused();
  await expect(publish).toContainText("description: 'Who waits for whom.'");
  await expectNoticesBeside(running);
  await page.keyboard.press('Enter');

  const box = publish.getByRole('region', { name: 'Git' });
  await expect(box).toContainText('1 changed file is in no commit yet.');
  await expect(box).toContainText('1 other file of the blog has changes');
  await expect(box.getByRole('textbox', { name: 'Commit message' })).toHaveValue(
    'Publish Two writers',
  );
  await test.step('without a remote it is committed, and said why it can’t be pushed', async () => {
    await expect(box).toContainText('no remote, so there is nowhere to push to');
    await expect(box.getByRole('button', { name: /Push/ })).toHaveCount(0);
    git(site, 'checkout', '-q', '--detach');
    await box.getByRole('button', { name: 'Look Again' }).click();
    await expect(box.getByRole('alert')).toContainText('git switch main');
    await expect(box.getByRole('button', { name: /Commit/ })).toHaveCount(0);
    await expectAccessible(page, 'nothing can be committed');
    git(site, 'checkout', '-q', 'main');
    git(site, 'remote', 'add', 'origin', remote);
    git(site, 'push', '-qu', 'origin', 'main');
    await box.getByRole('button', { name: 'Look Again' }).click();
    await expect(box.getByRole('button', { name: 'Commit and Push' })).toBeVisible();
  });
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
  const file = join(site, 'content/posts/two-writers/index.md');
  const text = readFileSync(file, 'utf8');
  await publish.getByRole('button', { name: 'Take Out of the Blog…' }).click();
  const question = page.getByRole('dialog', { name: 'Take “Two writers” out of Blog?' });
  await expect(question.getByRole('listitem')).toHaveText(['content/posts/two-writers/index.md']);
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page, 'take out of the blog');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(publish.getByRole('button', { name: 'Take Out of the Blog…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Take It Out' }).click();
  await expect(publish.getByRole('status').first()).toContainText('Taken out of Blog');
  expect(existsSync(file)).toBe(false);
  await publish.getByRole('button', { name: 'Undo' }).click();
  await expect(publish.getByRole('status').first()).toContainText('the same in the blog');
  expect(readFileSync(file, 'utf8')).toBe(text);
  await publish.getByRole('button', { name: 'Take Out of the Blog…' }).click();
  await question.getByRole('button', { name: 'Take It Out' }).click();
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
