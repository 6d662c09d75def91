import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { ask, clickBehind, openMarkdown } from './source-window';
import {
  answerDialog,
  createLibrary,
  makeFolder,
  makeHugoFolder,
  startOutloud,
  type Running,
  waitUntilSaved,
} from './window';

function choose({ app }: Running, command: string): Promise<void> {
  return app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

test('no violation in the other dialogs', async () => {
  test.setTimeout(240_000);
  const folder = makeFolder('high-contrast');
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  const check = (screen: string) => expectAccessible(page, screen);
  const dialogOf = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
  const leave = async (dialog: Locator): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  await createLibrary(page, join(folder, 'library'), { sample: true });
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('What saved really means').click();
  await expect(page.getByRole('article', { name: 'What saved really means' })).toBeVisible();

  const notes = join(folder, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'good.md'), '# A note from before\n\nA ![picture](gone.png).\n');
  writeFileSync(join(notes, 'photo.md'), Buffer.from([0, 1, 2, 255, 254, 0]));
  await answerDialog(running, [notes]);
  await choose(running, 'import');
  const importing = dialogOf('Import');
  await expect(importing).toBeVisible();
  await check('import');
  await importing.getByRole('button', { name: 'Import a Folder…' }).click();
  await expect(importing.getByRole('button', { name: 'Import 1 Entry' })).toBeVisible();
  await check('what will come in');
  await importing.getByRole('button', { name: 'Import 1 Entry' }).click();
  await expect(importing.getByRole('button', { name: 'Done' })).toBeVisible();
  await check('what came in');
  await importing.getByRole('button', { name: 'Done' }).click();
  await expect(importing).toBeHidden();

  await choose(running, 'compose');
  const compose = dialogOf('Compose from notes');
  await compose.getByRole('checkbox', { name: 'What saved really means' }).check();
  await compose.getByRole('checkbox', { name: 'Lost updates' }).check();
  await compose.getByRole('textbox', { name: 'Title of the draft' }).fill('Saved');
  await check('compose');
  await compose.getByRole('button', { name: 'Create Post' }).click();
  const post = page.getByRole('article', { name: 'Saved' });
  await post.getByRole('button', { name: 'Publish…' }).click();
  const publish = dialogOf('Publish to a blog');
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(makeHugoFolder());
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await check('add a blog');
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  const write = publish.getByRole('button', { name: /^Write \d+ File/ });
  await expect(write).toBeVisible();
  await check('publish');
  await write.click();
  await expect(publish).toContainText('Written to');
  await check('published');
  await leave(publish);

  const id = await openMarkdown(page, 'Contested', 'First words.\n\nSecond words.\n');
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Mine.');
  const markdown = 'First words.\n\nSecond words. Theirs.\n';
  await ask(page, 'replace', { id, revision: 1, markdown });
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  await check('changed elsewhere');
  await choose(running, 'shortcuts');
  const shortcuts = dialogOf('Keyboard shortcuts');
  const save = shortcuts.getByRole('button', { name: /^Save Now:/ });
  for (const [keys, screen] of [
    ['Control+N', 'keys of another command'],
    ['Control+b', 'keys of the text'],
  ] as const) {
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(save).toHaveText('Press the new keys…');
    if (keys === 'Control+N') await check('keys are waited for');
    await page.keyboard.press(keys);
    await expect(shortcuts.getByRole('alert')).toBeVisible();
    await check(screen);
  }
  await leave(shortcuts);

  await page.getByRole('navigation', { name: 'Library' }).getByText('Conflicts').click();
  const conflicts = dialogOf('Conflicts');
  await expect(conflicts.getByRole('button', { name: 'Compare…' })).toBeVisible();
  await check('conflicts');
  await leave(conflicts);
  await page.getByRole('article').getByRole('button', { name: 'Compare…' }).click();
  const comparison = dialogOf('Two versions of “Contested”');
  await expect(comparison.getByRole('button', { name: 'Merge' })).toBeVisible();
  await comparison.getByRole('button', { name: 'Merge' }).click();
  await expect(comparison).toBeHidden();
  await waitUntilSaved(page);

  await running.app.close();
});
