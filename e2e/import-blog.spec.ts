import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from './test';
import { expectAccessible } from './accessible';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
  type Running,
} from './window';

const POST = 'content/blog/queues.md';
const TEXT =
  '+++\ntitle = "Queues" # kept\ndate = 2024-03-05\nweight = 3\n+++\n\nA queue hides load.\n\n* Measure {{< rel "x" >}}\n\nThe end.\n';

function makeSite(root: string): void {
  const files = { 'hugo.toml': 'title = "My blog"\n', [POST]: TEXT, 'content/blog/b.md': '# B\n' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function openImport(running: Running): Promise<void> {
  await expect(running.page.getByRole('region', { name: 'Entries' })).toBeVisible();
  await pressShortcut(running, 'P', ['control', 'shift']);
  await running.page.getByRole('textbox', { name: 'Command' }).fill('import');
  await running.page.keyboard.press('Enter');
}

/** Keeps a picture for people to look at where a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['OUTLOUD_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test('a blog comes in, goes back to its own files, and its import is undone after a restart', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('import-blog');
  const site = join(folder, 'my-blog');
  makeSite(site);
  const profile = join(folder, 'profile');
  const first = await startOutloud(profile);
  const { page } = first;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const dialog = page.getByRole('dialog');
  const list = page.getByRole('region', { name: 'Entries' });

  await test.step('import', async () => {
    await answerDialog(first, [site]);
    await openImport(first);
    await dialog.getByRole('button', { name: 'Import a Folder' }).click();
    await expect(dialog).toContainText('will be tied to the new blog “my-blog” (Hugo)');
    await picture(page, 'import-plan');
    await dialog.getByRole('button', { name: 'Import 2 Entries' }).click();
    await expect(dialog).toContainText('are tied to the new blog “my-blog” (Hugo)');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('publish without an edit', async () => {
    await list.getByText('Queues', { exact: true }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toContainText('The blog has this text already');
    await expect(dialog).toContainText('the same in the blog');
    await expect(dialog).toContainText(POST);
    await picture(page, 'publish-same');
    await page.keyboard.press('Escape');
  });

  await test.step('edit and publish', async () => {
    await entryText(page).getByText('The end.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Really.');
    await waitUntilSaved(page);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toContainText('changed in Outloud since');
    await dialog.getByRole('button', { name: 'Write 1 File' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(readFileSync(join(site, POST), 'utf8')).toBe(
      TEXT.replace('The end.', 'The end. Really.'),
    );
  });

  await test.step('a change in the blog is not overwritten unasked', async () => {
    writeFileSync(join(site, POST), TEXT);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toContainText('Take the change home into the draft first');
    await expect(dialog.getByRole('button', { name: /^Write/ })).toBeDisabled();
    await picture(page, 'publish-changed-there');
    await expectAccessible(page);
    await dialog.getByRole('checkbox', { name: /^Overwrite/ }).check();
    await expect(dialog.getByRole('button', { name: 'Write 1 File' })).toBeEnabled();
    await page.keyboard.press('Escape');
  });
  await first.app.close();

  const second = await startOutloud(profile);
  const again = second.page.getByRole('dialog');
  await test.step('undo the import after a restart', async () => {
    await openImport(second);
    const undo = again.getByRole('button', { name: 'Undo import of my-blog…' });
    await expect(undo).toBeVisible();
    await picture(second.page, 'import-recent');
    await expectAccessible(second.page);
    await undo.click();
    await expect(again).toContainText('Undo the import of my-blog');
    await expect(again).toContainText('1 entry goes to the trash');
    await expect(again).toContainText('1 entry that was changed since stays as it is.');
    await picture(second.page, 'import-undo');
    await expectAccessible(second.page);
    await again.getByRole('button', { name: 'Undo Import', exact: true }).click();
    await expect(again.getByRole('button', { name: /^Undo import of/ })).toBeHidden();
    await second.page.keyboard.press('Escape');
    const entries = second.page.getByRole('region', { name: 'Entries' });
    await expect(entries.getByText('Queues', { exact: true })).toBeVisible();
    await expect(entries.getByText('B', { exact: true })).toBeHidden();
  });
  await second.app.close();
});

test('an import that was interrupted is taken back, and the window says so', async () => {
  const folder = makeFolder('interrupted');
  const profile = join(folder, 'profile');
  const library = join(folder, 'library');
  const first = await startOutloud(profile);
  await createLibrary(first.page, library, { sample: false });
  await first.app.close();
  // As a kill leaves it before the first entry was kept.
  mkdirSync(join(library, 'imports'));
  const log = { version: 1, id: '0123456789', at: '2026-01-02T03:04:05.000Z', state: 'running' };
  const empty = { added: [], changed: [], targets: [], assets: [] };
  writeFileSync(
    join(library, 'imports', `${log.id}.json`),
    JSON.stringify({ ...log, from: ['/home/me/notes'], ...empty }),
  );
  const second = await startOutloud(profile);
  await expect(
    second.page.getByText('The import of /home/me/notes was interrupted and has been taken back'),
  ).toBeVisible();
  await second.app.close();
});
