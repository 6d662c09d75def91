import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { ask, savedMarkdown } from './source-window';
import { pressShortcut } from './window';

const here = oneWindow('compose');

const dialog = (): Locator => here.page.getByRole('dialog', { name: 'Compose from notes' });
const outline = (): Locator => dialog().getByRole('region', { name: 'Outline of the draft' });
const picker = (): Locator => dialog().getByRole('region', { name: 'Notes', exact: true });
/** The titles of the notes in the outline, in order. */
const titles = (): Promise<string[]> =>
  outline()
    .getByRole('button', { name: /^Sections of / })
    .evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').slice(12)));
const grip = (name: string): Locator =>
  outline().getByRole('button', { name: `Move ${name}: drag, or Alt with the arrow keys` });

test.beforeAll(async () => {
  const notes: readonly [string, string, string][] = [
    ['Deadlocks', 'Two wait for each other, see [[Locks]].\n\n## Breaking one\n\nAbort.\n', 'db'],
    [
      'Locks',
      'A lock keeps others out.\n\n## Shared\n\nReaders.\n\n## Exclusive\n\nWriter.\n',
      'db',
    ],
    ['Gardening', 'Water the plants.\n', 'home'],
  ];
  for (const [title, markdown, tag] of notes) {
    await outloudJson(['add', '--title', title, '--tag', tag, '--library', here.library], markdown);
  }
});

test('sections and blocks are chosen and put in order by mouse', async () => {
  const { page, running } = here;
  await pressShortcut(running, 'D', ['control', 'shift']);
  await picker().getByRole('checkbox', { name: 'Deadlocks' }).check();
  await picker().getByRole('checkbox', { name: 'Locks', exact: true }).check();
  await expect.poll(titles).toEqual(['Deadlocks', 'Locks']);
  await outline().getByRole('button', { name: 'Sections of Locks' }).click();
  await outline().getByRole('checkbox', { name: 'Section Shared' }).uncheck();
  await expect(outline().getByRole('checkbox', { name: 'Readers.' })).not.toBeChecked();
  await expect(outline()).toContainText('4 of 6');
  await expectAccessible(page);

  // The section with all below it, to before everything.
  const from = await grip('Section Exclusive').boundingBox();
  const to = await grip('Deadlocks').boundingBox();
  if (from === null || to === null) throw new Error('It is not shown.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 5 });
  await page.mouse.move(to.x + 40, to.y + 2);
  await expect(outline().locator('[data-line="before"]')).toHaveCount(1);
  await page.mouse.up();
  await expect.poll(titles).toEqual(['Locks', 'Deadlocks', 'Locks']);

  await dialog().getByText('Locks', { exact: true }).last().waitFor();
  await dialog().getByRole('textbox', { name: 'Title of the draft' }).fill('On locks');
  await dialog().getByRole('button', { name: 'Create Post' }).click();
  await expect(page.getByRole('article', { name: 'On locks' })).toBeVisible();
  const rows = await ask<readonly { id: string; title: string }[]>(page, 'list', {});
  const id = rows.find(({ title }) => title === 'On locks')?.id ?? '';
  expect(await savedMarkdown(page, id)).toBe(
    '### Exclusive\n\nWriter.\n\n## Deadlocks\n\nTwo wait for each other, see [[Locks]].\n\n' +
      '### Breaking one\n\nAbort.\n\n## Locks\n\nA lock keeps others out.\n',
  );
});

test('by keys: found by links, ordered and titled as proposed, moved with Alt', async () => {
  const { page, running } = here;
  await page
    .getByRole('region', { name: 'Entries' })
    .getByText('Deadlocks', { exact: true })
    .click();
  await expect(page.getByRole('article', { name: 'Deadlocks' })).toBeVisible();
  await pressShortcut(running, 'D', ['control', 'shift']);
  await expect(dialog().getByRole('textbox', { name: 'Search notes' })).toBeFocused();
  await dialog().getByRole('combobox', { name: 'Linked with' }).focus();
  await page.keyboard.type('Dead');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker().getByRole('checkbox')).toHaveCount(2);
  await picker().getByRole('checkbox', { name: 'Deadlocks' }).focus();
  await page.keyboard.press('Space');
  await picker().getByRole('checkbox', { name: 'Locks', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect.poll(titles).toEqual(['Deadlocks', 'Locks']);

  const propose = outline().getByRole('button', { name: 'Propose Order' });
  await expect(propose).toBeEnabled();
  await propose.focus();
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual(['Locks', 'Deadlocks']);
  await expect(outline()).toContainText('“Deadlocks” links to it.');
  await expect(outline()).toContainText('It links to “Locks”.');

  await grip('Deadlocks').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Deadlocks', 'Locks']);
  await expect(grip('Deadlocks')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(titles).toEqual(['Locks', 'Deadlocks']);
  await outline().getByRole('button', { name: 'Sections of Deadlocks' }).focus();
  await page.keyboard.press('Enter');
  await outline().getByRole('checkbox', { name: 'Section Breaking one' }).focus();
  await page.keyboard.press('Space');
  await expect(outline().getByRole('checkbox', { name: 'Abort.' })).not.toBeChecked();

  await dialog().getByRole('checkbox', { name: 'Notes on db' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog().getByRole('textbox', { name: 'Title of the draft' })).toHaveValue(
    'Notes on db',
  );
  await dialog().getByRole('textbox', { name: 'Title of the draft' }).press('Enter');
  await expect(page.getByRole('article', { name: 'Notes on db' })).toBeVisible();
});

test('what is selected in the list beside the graph is composed', async () => {
  const { page } = here;
  await page.getByRole('navigation', { name: 'Library' }).getByText('Graph').click();
  const entries = page.getByRole('listbox', { name: 'Graph' });
  await entries.getByText('Gardening').click();
  await entries.getByText('Locks', { exact: true }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Compose from these…' }).click();
  await expect.poll(async () => (await titles()).toSorted()).toEqual(['Gardening', 'Locks']);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('the command line proposes and takes sections', async () => {
  const rows = await outloudJson<readonly { id: string; title: string }[]>([
    'list',
    '--library',
    here.library,
  ]);
  const id = (title: string) => rows.find((row) => row.title === title)?.id ?? '';
  const from = `${id('Deadlocks')},${id('Locks')}`;
  const proposal = await outloudJson<{ order: { id: string }[]; titles: string[] }>([
    'compose',
    '--propose',
    '--from',
    from,
    '--library',
    here.library,
  ]);
  expect(proposal.order.map((one) => one.id)).toEqual([id('Locks'), id('Deadlocks')]);
  expect(proposal.titles[0]).toBe('Notes on db');
  const made = await outloudJson<{ id: string }>([
    'compose',
    '--kind',
    'post',
    '--title',
    'Part',
    '--from',
    `${id('Locks')}#Shared`,
    '--library',
    here.library,
  ]);
  expect(await ask(here.page, 'markdown', { id: made.id })).toBe('### Shared\n\nReaders.\n');
});
