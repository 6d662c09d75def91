import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { answerDialog, makeFolder, makeHugoFolder, openLibrary, startOutloud } from './window';

const POSTS: Readonly<Record<string, string>> = {
  'one.md': '---\ntags: [sql]\n---\n# One\n\nLinks to [[Two]] and [[Three]].\n',
  'two.md': '# Two\n\nText.\n',
  'three.md':
    '# Three\n\n![](https://pictures.example/a.png)\n\nThe manager said that the office moves to Berlin.\n',
};
const SECRET = '---\nprivate: true\n---\n# Plans\n\nThe manager said that the office moves.\n';

test('several posts are published in one go, and what is private stops its own alone', async () => {
  const folder = makeFolder('publish-many');
  const library = join(folder, 'library');
  for (const [name, texts] of Object.entries({ posts: POSTS, notes: { 'plans.md': SECRET } })) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, name, file), text);
    await outloud(['import', join(folder, name), '--as', name, '--library', library]);
  }
  const site = makeHugoFolder();
  const target = ['target', 'add', 'Blog', '--generator', 'hugo', '--path', site];
  await outloud([...target, '--library', library]);
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await expect(page.getByRole('textbox', { name: 'Folder' })).toBeFocused();
  await openLibrary(running, library);
  await expect(page.getByRole('listbox', { name: 'Everything' })).toBeFocused();
  await page.getByRole('option', { name: 'One' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  renameSync(site, `${site}-moved`);
  await page.getByRole('button', { name: 'Publish the posts…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish posts to a blog' });
  await expect(dialog.getByRole('alert')).toContainText(`There is no ${site}.`);
  await expect(dialog).not.toContainText('Nothing was written');
  await expectAccessible(page, 'publish many without folder');
  await answerDialog(running, [`${site}-moved`]);
  await dialog.getByRole('button', { name: 'Choose…' }).click();
  await expect(dialog.getByRole('button', { name: 'Add a Blog…' })).toBeVisible();
  await expect(dialog).toContainText('1 of 3 is not ready yet: Three.');
  await expect(dialog.getByRole('alert').first()).toContainText(
    'which only the private note “Plans” holds',
  );
  await expect(dialog).toContainText('2 of 2 files are new or changed');
  await expect(dialog.getByRole('button', { name: 'Write 2 Posts' })).toBeFocused();
  await expect(dialog).toContainText('“One”: The link to “Three” becomes words');
  await expectAccessible(page, 'publish many');
  await dialog.getByRole('button', { name: 'Three' }).click();
  await expect(page.getByRole('article', { name: 'Three' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: /^Check/ })).toBeVisible();
  await page.getByRole('option', { name: 'One' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Publish the posts…' }).click();
  await dialog.getByRole('button', { name: 'Write 2 Posts' }).click();
  await expect(dialog).toContainText('Written to Blog');
  expect(existsSync(join(`${site}-moved`, 'content/posts/one/index.md'))).toBe(true);
  expect(existsSync(join(`${site}-moved`, 'content/posts/three'))).toBe(false);
  await running.app.close();
});
