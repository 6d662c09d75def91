import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import {
  answerDialog,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  type Running,
} from './window';

const LONG = 'Another paragraph about nothing in particular.\n\n'.repeat(80);

const NOTES: Readonly<Record<string, string>> = {
  'closures.md': `# Closures\n\n${LONG}The loop variable is captured by reference.\n\n${LONG}`,
  'loops.md': '---\ntags: [js/loops]\n---\n\n# Loops\n\nA closure in a loop: `useEffect(run)`.\n',
  'linq.md': '# LINQ\n\nLINQ in C# reads like SQL; a std::vector does not.\n',
  'salary.md': '---\nprivate: true\n---\n\n# Salary\n\nA secret closure.\n',
  'nihongo.md': '# 日本語\n\n全文検索のしくみ。Un café naïf.\n',
};

const EVERYTHING: readonly (readonly [query: string, found: readonly string[]])[] = [
  ['closure', ['Closures', 'Loops', 'Salary']],
  ['closure ', ['Loops', 'Salary']],
  ['"captured by reference"', ['Closures']],
  ['closur* -loop', ['Salary']],
  ['closure is:private ', ['Salary']],
  ['closure* -is:private', ['Closures', 'Loops']],
  ['tag:js', ['Loops']],
  ['title:closu', ['Closures']],
  ['kind:post', []],
  ['effect in:code', ['Loops']],
  ['loop in:code ', []],
  ['linq before:2020', []],
  ['linq after:2020', ['LINQ']],
  ['useEffect', ['Loops']],
  ['std::vector', ['LINQ']],
  ['C#', ['LINQ']],
  ['検索', ['日本語']],
  ['cafe naif', ['日本語']],
  ['captred refrence', ['Closures']],
];

/** Starts the app and opens the library in it. */
async function openLibrary(folder: string): Promise<Running> {
  const running = await startOutloud(join(folder, 'profile'));
  await answerDialog(running, [join(folder, 'library')]);
  const button = running.page.getByRole('button', { name: 'Open a Library…' });
  const navigation = running.page.getByRole('navigation', { name: 'Library' });
  await expect(button.or(navigation)).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(navigation).toBeVisible();
  return running;
}

test('finding', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('finding');
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(notes, name), text);
  const imported = await outloud(['import', notes, '--library', join(folder, 'library')]);
  expect(imported.code).toBe(0);
  // Safe to delete: it is made anew.
  rmSync(join(folder, 'library', 'index'), { recursive: true });

  const running = await openLibrary(folder);
  const { page } = running;
  const field = page.getByRole('combobox', { name: 'Search everything' });
  const results = page.getByRole('listbox', { name: 'Search results' });
  const titles = (): Locator => results.getByRole('option').locator('[data-title]');

  await test.step('every operator, as it is typed', async () => {
    await pressShortcut(running, 'F', ['control', 'shift']);
    await expect(field).toBeFocused();
    for (const [query, found] of EVERYTHING) {
      await field.fill(query);
      if (found.length === 0) await expect(page.getByText('Nothing holds “')).toBeVisible();
      else {
        const shown = async () => (await titles().allTextContents()).toSorted();
        await expect.poll(shown, { message: query }).toEqual(found.toSorted());
      }
    }
    await expect(page.getByText('Nothing holds all of this as typed. Similar:')).toBeVisible();
    await expect(results.locator('mark')).toHaveText(['captured', 'reference']);
  });

  await test.step('says which part of a query it leaves out', async () => {
    await field.fill('kind:essay linq');
    await expect(page.getByRole('alert')).toContainText('“kind:essay” is left out. The kinds are');
    await expect(titles()).toHaveText(['LINQ']);
  });

  await test.step('leaves nothing out in silence', async () => {
    await field.fill('=>');
    await expect(page.getByText('Nothing to search for in “=>”')).toBeVisible();
    await field.fill('after:foo');
    await expect(page.getByRole('alert')).toContainText('“foo” is not a date. A day is written as');
    await field.fill('"captured by');
    await expect(page.getByText('The quotes in "captured by are not closed')).toBeVisible();
    await expect(titles()).toHaveText(['Closures']);
  });

  await test.step('jumps to the place, and the cursor waits there', async () => {
    await field.fill('captured');
    await expect(results.locator('mark')).toHaveText(['captured']);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Closures' })).toBeVisible();
    await expect(entryText(page).getByText('The loop variable is captured')).toBeInViewport();
    await expect(field).toBeFocused();
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(marked).toEqual(['captured']);
    await entryText(page).focus();
    await page.keyboard.type('truly ');
    await expect(entryText(page).getByText('is truly captured by')).toBeVisible();
  });

  await test.step('finds what was just written', async () => {
    await field.fill('"truly captured"');
    await expect(titles()).toHaveText(['Closures']);
  });

  await test.step('explains itself', async () => {
    await field.fill('');
    await page.getByRole('button', { name: 'What can be searched for' }).click();
    const help = page.getByRole('dialog', { name: 'What can be searched for' });
    await expect(help).toContainText('in:code');
    await expectAccessible(running.page, 'what can be searched for');
    await help.getByRole('button', { name: /tag:git/ }).click();
    await expect(field).toHaveValue('tag:');
    await expect(field).toBeFocused();
    await page.keyboard.type('js');
    await expect(titles()).toHaveText(['Loops']);
  });

  await test.step('keeps a search over a restart', async () => {
    await page.getByRole('button', { name: 'Keep this search in the sidebar' }).click();
    const kept = page.getByRole('navigation', { name: 'Library' });
    await expect(kept.getByRole('button', { name: 'tag:js' })).toBeVisible();
    await running.app.close();
    const again = await openLibrary(folder);
    await again.page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: 'tag:js' })
      .click();
    await expect(
      again.page.getByRole('listbox', { name: 'Search results' }).getByRole('option'),
    ).toHaveCount(1);
    await again.page.getByRole('button', { name: 'Remove this search from the sidebar' }).click();
    await expect(again.page.getByRole('button', { name: 'tag:js', exact: true })).toBeHidden();
    await again.app.close();
  });
});
