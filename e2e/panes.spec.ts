import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAndKeep, closeAndLose } from './closing';
import { expect, type Locator, type Page, test } from './test';
import { ask, openMarkdown, sourceText } from './source-window';
import { checkpoint, filesOf } from './synced-files';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const left = (page: Page): Locator => page.getByRole('region', { name: 'Left pane' });
const right = (page: Page): Locator => page.getByRole('region', { name: 'Right pane' });
const entryIn = (pane: Locator, title: string): Locator =>
  pane.getByRole('article', { name: title, exact: true });
const textIn = (pane: Locator): Locator => pane.getByRole('textbox', { name: 'Text of the entry' });
const row = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true });
const divider = (page: Page): Locator => page.getByRole('separator', { name: /Width of the left/ });

/** Starts with “One”, “Two” and “Three” in a library, “Three” open. */
async function startWithThree(name: string): Promise<Running & { folder: string; ids: string[] }> {
  const folder = makeFolder(name);
  const running = await startOutloud(join(folder, 'profile'));
  await createLibrary(running.page, join(folder, 'library'), { sample: false });
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    ids.push(await openMarkdown(running.page, title, `# Part of ${title}\n\nText of ${title}\n`));
  }
  return { ...running, folder, ids };
}

/** Types at the end of a text. */
async function typeInto(page: Page, text: Locator, words: string): Promise<void> {
  await text.locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

async function markdownOf(page: Page, id: string | undefined): Promise<string> {
  return ask(page, 'markdown', { id });
}

test('two entries side by side, by mouse', async () => {
  const running = await startWithThree('panes-mouse');
  const { page, app, ids } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await row(page, 'Two').click({ button: 'middle' });
  await expect(entryIn(left(page), 'Three')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();

  // What is open already is gone to, and never shown twice.
  await row(page, 'Three').click();
  await expect(left(page)).toHaveAttribute('data-active-pane');
  await expect(page.getByRole('article')).toHaveCount(2);
  await row(page, 'One').click();
  await expect(entryIn(left(page), 'One')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();

  // Both are saved within a second, each as it says itself.
  await typeInto(page, textIn(left(page)), ' goes left');
  await typeInto(page, textIn(right(page)), ' goes right, see [[Three]]');
  await expect.poll(() => markdownOf(page, ids[0])).toContain('Text of One goes left');
  const two = 'Text of Two goes right, see [[Three]]';
  await expect.poll(() => markdownOf(page, ids[1])).toContain(two);
  await expect(page.locator('[data-saved]')).toHaveCount(2);
  await expect(left(page).locator('[data-saved="saved"]')).toBeVisible();
  await expect(right(page).locator('[data-saved="saved"]')).toBeVisible();

  // A link with Ctrl opens beside: in the left pane.
  await right(page)
    .locator('[data-preview-title="Three"]')
    .click({ modifiers: ['Control'] });
  await expect(entryIn(left(page), 'Three')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();
  // So does what links to an entry.
  await left(page)
    .getByRole('region', { name: /Linked from/ })
    .getByRole('button', { name: /Two/ })
    .click({ modifiers: ['Control'] });
  await expect(right(page)).toHaveAttribute('data-active-pane');
  await expect(page.getByRole('article')).toHaveCount(2);

  // The divider is dragged, and each pane keeps enough.
  const before = await left(page).boundingBox();
  const line = await divider(page).boundingBox();
  if (before === null || line === null) throw new Error('There are two panes.');
  await page.mouse.move(line.x, line.y + 200);
  await page.mouse.down();
  await page.mouse.move(line.x + 60, line.y + 200);
  await page.mouse.move(line.x + 90, line.y + 200);
  await page.mouse.up();
  await expect
    .poll(async () => (await left(page).boundingBox())?.width)
    .toBeGreaterThan(before.width + 60);

  await left(page).getByRole('button', { name: 'Swap the panes' }).click();
  await expect(entryIn(left(page), 'Two')).toBeVisible();
  await expect(entryIn(right(page), 'Three')).toBeVisible();
  await right(page).getByRole('button', { name: 'Close this pane' }).click();
  await expect(entryIn(page.getByRole('main'), 'Two')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(divider(page)).toBeHidden();
  expect(complaints).toEqual([]);
  await app.close();
});

test('two entries side by side, by keys', async () => {
  const running = await startWithThree('panes-keys');
  const { page, app, ids } = running;
  // From the list: what the keys opened moves over, what was open comes back.
  await row(page, 'Two').click();
  await page.getByRole('listbox', { name: 'Everything' }).press('Control+Enter');
  await expect(entryIn(left(page), 'Three')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();
  // From quick open, in the other pane.
  await pressShortcut(running, 'P');
  const field = page.getByRole('textbox', { name: 'Open by title' });
  await field.fill('One');
  await expect(page.getByRole('button', { name: 'One Note · now' })).toBeVisible();
  await field.press('Control+Enter');
  await expect(entryIn(left(page), 'One')).toBeVisible();
  await expect(textIn(left(page))).toBeVisible();

  for (const pane of [right(page), left(page), right(page)]) {
    await pressShortcut(running, 'F6', []);
    await expect(textIn(pane)).toBeFocused();
  }
  // By its title to the pane that has it, and the cursor stays there.
  await pressShortcut(running, 'P', ['control', 'alt']);
  const beside = page.getByRole('textbox', { name: 'Open beside by title' });
  await beside.fill('One');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.getByRole('button', { name: 'One Note · now' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(textIn(left(page))).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' by keys');

  // Each pane has its own view, its own way back, its own contents and what finds in it.
  await pressShortcut(running, '/');
  await expect(sourceText(page)).toBeFocused();
  await expect(textIn(right(page))).toBeVisible();
  await expect(sourceText(page)).toContainText('Text of One by keys');
  await pressShortcut(running, 'F6', []);
  await pressShortcut(running, 'O', ['control', 'shift']);
  await pressShortcut(running, 'F');
  await expect(right(page).getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  await expect(right(page).getByRole('complementary', { name: 'Contents' })).toContainText('Part');
  await expect(left(page).getByRole('complementary', { name: 'Contents' })).toBeHidden();
  await expect(left(page).getByRole('textbox', { name: 'Find' })).toBeHidden();
  await page.keyboard.press('Escape');
  await pressShortcut(running, 'F6', []);
  await pressShortcut(running, 'Left', ['control', 'alt']);
  await expect(entryIn(left(page), 'Three')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();
  await pressShortcut(running, 'Right', ['control', 'alt']);
  await expect(entryIn(left(page), 'One')).toBeVisible();
  await expect(sourceText(page)).toContainText('Text of One by keys');

  // The undo of a text outlives that it changes sides.
  await pressShortcut(running, 'F6', []);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' oops');
  await pressShortcut(running, 'F6', ['shift']);
  await expect(entryIn(left(page), 'Two')).toBeVisible();
  await expect(textIn(left(page))).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(textIn(left(page))).not.toContainText('oops');

  await divider(page).focus();
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '50');
  await divider(page).press('ArrowRight');
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '52');
  await divider(page).press('Home');
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '35');

  await pressShortcut(running, 'W', ['control', 'alt']);
  await expect(entryIn(page.getByRole('main'), 'One')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect.poll(() => markdownOf(page, ids[0])).toContain('Text of One by keys');
  await app.close();
});

test('panes are there again after a restart, without what is gone', async () => {
  const first = await startWithThree('panes-restart');
  const { folder, ids } = first;
  await row(first.page, 'Two').click({ button: 'middle' });
  await expect(entryIn(right(first.page), 'Two')).toBeVisible();
  await textIn(right(first.page)).click();
  await pressShortcut(first, '/');
  await expect(sourceText(first.page)).toBeFocused();
  await divider(first.page).press('End');
  await first.app.close();

  const second = await startOutloud(join(folder, 'profile'));
  await expect(entryIn(left(second.page), 'Three')).toBeVisible();
  await expect(entryIn(right(second.page), 'Two')).toBeVisible();
  await expect(divider(second.page)).toHaveAttribute('aria-valuenow', '65');
  await expect(right(second.page)).toHaveAttribute('data-active-pane');
  await expect(right(second.page).locator('.cm-content')).toBeVisible();
  // It goes from the pane beside, too.
  await row(second.page, 'Three').click({ button: 'right' });
  await second.page.getByRole('menuitem', { name: 'Move to Trash' }).click();
  await expect(second.page.getByRole('article', { name: 'Three' })).toHaveCount(0);
  await second.app.close();

  const third = await startOutloud(join(folder, 'profile'));
  await expect(third.page.getByRole('article', { name: 'Two' })).toBeVisible();
  await ask(third.page, 'remove', { id: ids[1] });
  await third.app.close();
  const fourth = await startOutloud(join(folder, 'profile'));
  await expect(fourth.page.getByRole('article', { name: 'One' })).toBeVisible();
  await fourth.app.close();
});

test('a narrow window keeps the other pane behind a tab, with its text and its undo', async () => {
  const running = await startWithThree('panes-narrow');
  const { page, app } = running;
  await row(page, 'Two').click({ button: 'middle' });
  await expect(entryIn(right(page), 'Two')).toBeVisible();
  await typeInto(page, textIn(right(page)), ' before');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(800, 700));
  const tabs = page.getByRole('tablist', { name: 'Open entries' });
  await expect(tabs.getByRole('tab')).toHaveText(['Three', 'Two']);
  await expect(tabs.getByRole('tab', { name: 'Two' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('article', { name: 'Three' })).toBeHidden();
  await tabs.getByRole('tab', { name: 'Two' }).press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Three' })).toBeFocused();
  await expect(page.getByRole('article', { name: 'Three' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Two' })).toBeHidden();
  await pressShortcut(running, 'F6', []);
  await expect(page.getByRole('article', { name: 'Two' })).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('article', { name: 'Two' })).not.toContainText('before');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1280, 800));
  await expect(entryIn(left(page), 'Three')).toBeVisible();
  await expect(entryIn(right(page), 'Two')).toBeVisible();
  await app.close();
});

test('what is not saved in either pane is named, and changes from outside come into both', async () => {
  const running = await startWithThree('panes-safe');
  const { page, folder, ids } = running;
  await row(page, 'Two').click({ button: 'middle' });
  await expect(entryIn(right(page), 'Two')).toBeVisible();

  // From elsewhere, into the pane without the focus.
  await textIn(left(page)).click();
  const two = await ask<{ revision: number }>(page, 'read', { id: ids[1] });
  await ask(page, 'replace', { id: ids[1], revision: two.revision, markdown: 'From afar\n' });
  await expect(textIn(right(page))).toHaveText('From afar');

  await checkpoint(page);
  const { pathOf } = filesOf(join(folder, 'library'));
  for (const id of ids.slice(1)) writeFileSync(pathOf(id), '{"garbage');
  await expect(page.getByRole('alert').filter({ hasText: '2 entries can’t be read' })).toBeVisible({
    timeout: 30_000,
  });
  await typeInto(page, textIn(left(page)), ' dear');
  await typeInto(page, textIn(right(page)), ' precious');
  for (const pane of [left(page), right(page)]) {
    await expect(pane.getByRole('alert').filter({ hasText: 'This text is not saved' })).toBeVisible(
      { timeout: 30_000 },
    );
  }
  await expect.poll(() => closeAndKeep(running)).toMatch(/Three.*Two|Two.*Three/);

  // A pane that is closed hides nothing.
  await right(page).getByRole('button', { name: 'Close this pane' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'One entry is not saved' });
  await note.getByRole('button', { name: 'Show “Two”' }).click();
  await expect(entryText(page)).toContainText('From afar precious');
  await expect(page.getByRole('alert').filter({ hasText: 'One entry is not saved' })).toContainText(
    'Three',
  );
  await closeAndLose(running);
});
