import { expect, type Locator, type Page, test } from './test';
import { outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import { pressShortcut } from './window';

const here = oneWindow('properties');

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Properties' });
const valueOf = (page: Page, key: string): Locator =>
  panel(page).getByLabel(`Value of ${key}`, { exact: true });

const POST = [
  '---',
  'title: Typed # the title',
  '# Kept as it is',
  'weight:   1.10 # heavy',
  'date: 2025-03-01',
  'draft: true',
  'keywords:',
  '  - one # first',
  "  - 'two'",
  'params: {deep: [1, 2]}',
  '---',
  '',
  'Text.',
  '',
].join('\n');

test('properties are typed fields, by keyboard, and only their lines change', async () => {
  const { page, running } = here;
  const id = await openMarkdown(page, 'Typed', POST);
  await expect(panel(page)).toContainText('Properties 5');
  await pressShortcut(running, 'M', ['control', 'alt']);
  const weight = valueOf(page, 'weight');
  await expect(weight).toBeFocused();
  await expect(weight).toHaveValue('1.10');
  await expect(valueOf(page, 'date')).toHaveValue('2025-03-01');
  await expect(valueOf(page, 'draft')).toBeChecked();
  await expect(panel(page)).toContainText('{deep: [1, 2]}');

  await page.keyboard.press('Control+A');
  await page.keyboard.type('2.50');
  await page.keyboard.press('Enter');
  await expect(valueOf(page, 'date')).toBeFocused();
  await valueOf(page, 'draft').press('Space');
  await valueOf(page, 'keywords').fill('three');
  await valueOf(page, 'keywords').press('Enter');
  let expected = POST.replace('1.10', '2.50')
    .replace('draft: true', 'draft: false')
    .replace("  - 'two'\n", "  - 'two'\n  - three\n");
  expect(await savedMarkdown(page, id)).toBe(expected);

  // A new one, another kind, another name.
  await panel(page).getByRole('button', { name: 'Add property' }).press('Enter');
  await page.keyboard.type('series');
  await page.keyboard.press('Enter');
  await expect(valueOf(page, 'series')).toBeFocused();
  await page.keyboard.type('7');
  expected = expected.replace('params: {deep: [1, 2]}\n', 'params: {deep: [1, 2]}\nseries: "7"\n');
  expect(await savedMarkdown(page, id)).toBe(expected);
  await panel(page).getByRole('button', { name: 'Kind of series: Text' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Number' }).press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Kind of series: Number' })).toBeVisible();
  const name = panel(page).getByRole('textbox', { name: 'Name of series' });
  await name.fill('part');
  await name.press('Enter');
  await expect(valueOf(page, 'part')).toBeFocused();
  expected = expected.replace('series: "7"', 'part: 7');
  expect(await savedMarkdown(page, id)).toBe(expected);

  // What is no number stays as it was typed.
  await page.keyboard.type(' or 8');
  await page.keyboard.press('Tab');
  await expect(page.getByText('“7 or 8” is not a number. It is kept as text.')).toBeVisible();
  expect(await savedMarkdown(page, id)).toBe(expected.replace('part: 7', 'part: "7 or 8"'));
  await panel(page).getByRole('button', { name: 'Kind of part: Text' }).click();
  await page.getByRole('menuitem', { name: 'Date' }).click();
  await expect(page.getByText('The value is not a date such as 2025-03-01.')).toBeVisible();

  // Removed and brought back, byte for byte.
  await panel(page).getByRole('button', { name: 'Remove keywords' }).press('Enter');
  expect(await savedMarkdown(page, id)).not.toContain('keywords');
  await page.keyboard.press('Control+Z');
  expect(await savedMarkdown(page, id)).toBe(expected.replace('part: 7', 'part: "7 or 8"'));
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+Z');
  expect(await savedMarkdown(page, id)).toBe(POST);
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Control+Shift+Z');
  expect(await savedMarkdown(page, id)).not.toContain('keywords');
  await page.keyboard.press('Control+Z');

  // The source has them as text; both say the same.
  await switchView(running, 'source');
  await expect(panel(page)).toBeHidden();
  await expect(sourceText(page)).toContainText('part: "7 or 8"');
  await switchView(running, 'text');
  await expect(valueOf(page, 'part')).toHaveValue('7 or 8');
});

test('an entry without properties gets its first and loses its last, by mouse', async () => {
  const { page, running } = here;
  const id = await openMarkdown(page, 'Plain', 'Only text.\n');
  if (!(await panel(page).isVisible())) await pressShortcut(running, 'M', ['control', 'alt']);
  await expect(panel(page)).toContainText('No properties yet');
  await panel(page).getByRole('button', { name: 'Add property' }).click();
  await page.keyboard.type('title');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“title” is set above, not as a property.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Add property' }).click();
  await page.keyboard.type('when');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2025-03-01');
  await panel(page).getByRole('button', { name: 'Kind of when: Text' }).click();
  await page.getByRole('menuitem', { name: 'Date' }).click();
  expect(await savedMarkdown(page, id)).toBe('---\nwhen: 2025-03-01\n---\n\nOnly text.\n');
  await panel(page).getByRole('button', { name: 'Remove when' }).click();
  expect(await savedMarkdown(page, id)).toBe('Only text.\n');
  await panel(page)
    .getByRole('button', { name: /^Properties/ })
    .click();
  await expect(panel(page)).toBeHidden();
});

test('TOML of an imported post, a change from the command line, and what can’t be read', async () => {
  const { page, running } = here;
  const toml = '+++\ntitle = "Toml"\nweight = 3 # heavy\n\n[params]\nx = 1\n+++\n\nText.\n';
  const id = await openMarkdown(page, 'Toml', toml);
  await pressShortcut(running, 'M', ['control', 'alt']);
  await expect(valueOf(page, 'weight')).toHaveValue('3');
  await valueOf(page, 'weight').fill('12');
  await valueOf(page, 'weight').press('Tab');
  expect(await savedMarkdown(page, id)).toBe(toml.replace('3 #', '12 #'));
  const { library } = await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string): Promise<unknown>;
    };
    const reply = (await bridge.call('library', 'current')) as { value: { folder: string } };
    return { library: reply.value.folder };
  });
  await outloudJson(['property', 'set', id, 'weight', '40', '--library', library]);
  await expect(valueOf(page, 'weight')).toHaveValue('40');
  expect(await savedMarkdown(page, id)).toBe(toml.replace('3 #', '40 #'));

  await openMarkdown(page, 'Braces', '---\n{x: 1}\n---\n\nText.\n');
  await expect(panel(page)).toContainText('It is written in one line of { }');
});
