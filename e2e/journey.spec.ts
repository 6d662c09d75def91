import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './test';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
} from './window';

const TITLES = ['Saving a file for real', 'Optimistic locking', 'Retry with jitter'];

test('from notes to a post and a talk', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('journey');
  const site = join(folder, 'site');
  const slides = join(folder, 'slides');
  mkdirSync(join(site, 'content'), { recursive: true });
  mkdirSync(slides);
  writeFileSync(join(site, 'hugo.toml'), 'title = "My blog"\n');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const list = page.getByRole('region', { name: 'Entries' });
  const row = (title: string) => list.getByText(title, { exact: true });

  await test.step('a new library', async () => {
    await createLibrary(page, join(folder, 'library'), { sample: false });
    expect(existsSync(join(folder, 'library', 'library.json'))).toBe(true);
  });

  await test.step('import a folder', async () => {
    await answerDialog(running, [resolve('e2e/fixtures/notes')]);
    await pressShortcut(running, 'P', ['control', 'shift']);
    await page.getByRole('textbox', { name: 'Command' }).fill('import');
    await page.keyboard.press('Enter');
    await dialog('Import').getByRole('button', { name: 'Import a Folder' }).click();
    const take = { name: /^Import \d+ Entr/ };
    await dialog('Import').getByRole('button', take).click();
    await dialog('Import').getByRole('button', { name: 'Done' }).click();
    await expect(dialog('Import')).toBeHidden();
    for (const title of TITLES) await expect(row(title)).toBeVisible();
  });

  await test.step('search and open', async () => {
    await pressShortcut(running, 'F', ['control', 'shift']);
    await page.keyboard.type('comes back at the same');
    const results = page.getByRole('listbox', { name: 'Search results' });
    await expect(results.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Retry with jitter' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
  });

  await test.step('edit and link', async () => {
    await entryText(page).getByText('Everybody who waits').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' So spread them out, see [[Optimi');
    const completion = page
      .getByRole('listbox')
      .getByRole('option', { name: 'Optimistic locking', exact: true });
    await expect(completion).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' #waiting');
    await page.keyboard.press('Space');
    await expect(entryText(page).getByRole('link', { name: 'Optimistic locking' })).toBeVisible();
    await waitUntilSaved(page);
    await expect(list.getByRole('option', { name: /#waiting/ })).toBeVisible();
  });

  await test.step('the linked note knows', async () => {
    await entryText(page).getByRole('link', { name: 'Optimistic locking' }).click();
    const article = page.getByRole('article', { name: 'Optimistic locking' });
    await expect(article.getByRole('region', { name: /Linked from/ })).toContainText(
      'So spread them out',
    );
  });

  await test.step('compose a post from three notes', async () => {
    await pressShortcut(running, 'D', ['control', 'shift']);
    const compose = dialog('Compose from notes');
    for (const title of TITLES) await compose.getByRole('checkbox', { name: title }).check();
    await compose
      .getByRole('textbox', { name: 'Title of the draft' })
      .fill('Three ways to lose data');
    await compose.getByRole('button', { name: 'Create Post' }).click();
    await expect(page.getByRole('article', { name: 'Three ways to lose data' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
    for (const title of TITLES) {
      await expect(entryText(page).getByRole('heading', { name: title })).toBeVisible();
    }
  });

  await test.step('edit the post', async () => {
    await entryText(page).getByText('A save is safe').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Remember this: ');
    await waitUntilSaved(page);
  });

  await test.step('mark a note private and be refused', async () => {
    await row('Optimistic locking').click();
    await page.getByRole('switch', { name: 'Private' }).click();
    await waitUntilSaved(page);
    await row('Three ways to lose data').click();
    await page.getByRole('button', { name: 'Publish' }).click();
    const publish = dialog('Publish to a blog');
    await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
    await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
    await publish.getByRole('button', { name: 'Add Blog' }).click();
    await expect(publish).toContainText('This can’t be published');
    await expect(publish).toContainText('from the private note “Optimistic locking”');
    await expect(publish.getByRole('button', { name: /^Write/ })).toBeDisabled();
    await page.keyboard.press('Escape');
    expect(existsSync(join(site, 'content', 'posts'))).toBe(false);
  });

  await test.step('unmark it and publish to Hugo', async () => {
    await row('Optimistic locking').click();
    await page.getByRole('switch', { name: 'Private' }).click();
    await waitUntilSaved(page);
    await row('Three ways to lose data').click();
    await page.getByRole('button', { name: 'Publish' }).click();
    const publish = dialog('Publish to a blog');
    await expect(publish).toContainText('content/posts/three-ways-to-lose-data/index.md');
    expect(existsSync(join(site, 'content', 'posts'))).toBe(false);
    await publish.getByRole('button', { name: /^Write/ }).click();
    await expect(publish.getByRole('button', { name: 'Done' })).toBeVisible();
    const bundle = join(site, 'content', 'posts', 'three-ways-to-lose-data');
    const text = readFileSync(join(bundle, 'index.md'), 'utf8');
    expect(text).toContain("title: 'Three ways to lose data'");
    expect(text).toContain('Remember this: A save is safe');
    expect(text).toContain('UPDATE item SET stock = 7');
    expect(existsSync(join(bundle, 'path.png'))).toBe(true);
    await publish.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('make the talk and export it for Marp', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /talk/i }).click();
    await expect(page.getByRole('complementary', { name: 'Outline' })).toBeVisible();
    const minutes = entryText(page).getByRole('textbox', { name: 'Minutes' }).first();
    await minutes.fill('7');
    await minutes.press('Enter');
    await waitUntilSaved(page);
    await page.getByRole('button', { name: 'Export Slides' }).click();
    const deck = dialog('Export slides');
    await deck.getByRole('textbox', { name: 'Folder' }).fill(slides);
    await expect(deck).toContainText('three-ways-to-lose-data.md');
    await deck.getByRole('button', { name: 'Export' }).click();
    await expect(deck.getByRole('button', { name: 'Done' })).toBeVisible();
    const text = readFileSync(join(slides, 'three-ways-to-lose-data.md'), 'utf8');
    expect(text).toContain('marp: true');
    expect(text).toMatch(/<!--[^]*7 min/);
    expect(existsSync(join(slides, 'images', 'path.png'))).toBe(true);
    await deck.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('delete to the trash and take it back', async () => {
    await row('Retry with jitter').click();
    await pressShortcut(running, 'Backspace', ['control', 'shift']);
    await expect(row('Retry with jitter')).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(row('Retry with jitter')).toBeVisible();
  });

  await app.close();
});
