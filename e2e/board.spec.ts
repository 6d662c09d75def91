import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { ask } from './source-window';
import { pressShortcut } from './window';

const here = oneWindow('board');

const board = (): Locator => here.page.getByRole('region', { name: 'Board', exact: true });
const column = (name: string): Locator =>
  board().getByRole('region', { name: new RegExp(`^${name}`) });
const card = (title: string): Locator => board().locator('[data-card]').filter({ hasText: title });
const ids = new Map<string, string>();

/** A day from today, as the calendar of this computer has it. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

async function plan(title: string, ...options: string[]): Promise<void> {
  await outloudJson(['plan', ids.get(title) ?? '', ...options, '--library', here.library]);
}

test.beforeAll(async () => {
  for (const [title, kind] of [
    ['Locks, explained', 'post'],
    ['Deadlocks', 'post'],
    ['Live on stage', 'talk'],
  ] as const) {
    const { id } = await outloudJson<{ id: string }>(
      ['add', '--kind', kind, '--title', title, '--library', here.library],
      'Text.\n',
    );
    ids.set(title, id);
  }
  await plan('Locks, explained', '--due', dayFromNow(-2), '--next', 'Ask Ada', '--target', 'Blog');
  await plan('Deadlocks', '--series', 'Locking', '--part', '2', '--stage', 'ready');
});

test('drafts stand by stage, with their days in words, and are moved by mouse and by keys', async () => {
  const { page, running } = here;
  await page.getByRole('navigation', { name: 'Library' }).getByText('Board').click();
  await expect(column('Drafting').locator('[data-card]')).toHaveCount(2);
  await expect(card('Locks, explained')).toContainText('Overdue by 2 days');
  await expect(card('Locks, explained')).toContainText('Next: Ask Ada');
  await expect(column('Ready')).toContainText('Locking, part 2');
  await expect(board()).toContainText('3 drafts, 1 overdue.');
  await expectAccessible(page);

  await card('Locks, explained').dragTo(column('Ready'));
  await expect(column('Ready').locator('[data-card]')).toHaveCount(2);
  await expect(card('Locks, explained')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(column('Drafting').locator('[data-card]')).toHaveCount(2);

  await card('Live on stage').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column('Ready')).toContainText('Live on stage');
  await expect(card('Live on stage')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column('Published')).toContainText('Live on stage');
  await expect(card('Live on stage')).toBeFocused();
  await expect
    .poll(() => ask(page, 'read', { id: ids.get('Live on stage') }))
    .toMatchObject({
      stage: 'given',
    });
  await page.keyboard.press('ArrowLeft');
  await expect(card('Deadlocks')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card('Locks, explained')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Locks, explained' })).toBeVisible();
  await pressShortcut(running, 'B', ['control', 'alt']);
  await expect(board()).toBeVisible();
});

test('a draft is planned in typed fields, and its series leads from part to part', async () => {
  const { page, running } = here;
  await pressShortcut(running, 'B', ['control', 'alt']);
  await card('Locks, explained').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Plan of “Locks, explained”' });
  await expect(dialog.getByRole('textbox', { name: 'Next step' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Next step' }).fill('');
  await dialog.getByLabel('Due').fill(dayFromNow(1));
  await dialog.getByLabel('Series', { exact: true }).fill('Locking');
  await dialog.getByLabel('Part').fill('1');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save Plan' }).click();
  await expect(dialog).toBeHidden();
  await expect(card('Locks, explained')).toContainText('Due tomorrow');
  expect(await ask(page, 'markdown', { id: ids.get('Locks, explained') })).toBe(
    `---\ndue: ${dayFromNow(1)}\ntarget: Blog\nseries: Locking\npart: 1\n---\n\nText.\n`,
  );

  await board().getByRole('combobox', { name: 'Series' }).click();
  await page.getByRole('option', { name: 'Locking' }).click();
  await expect(board().locator('[data-card]')).toHaveCount(2);
  await card('Locks, explained').click();
  const series = page.getByRole('region', { name: 'Series: Locks, explained' });
  await expect(series).toContainText('part 1 of 2');
  await expect(series.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await series.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('article', { name: 'Deadlocks' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Series: Deadlocks' })).toContainText(
    'part 2 of 2',
  );
});

test('the command line lists what is planned and refuses what can’t be', async () => {
  const cards = await outloudJson<readonly { title: string }[]>([
    'drafts',
    '--series',
    'locking',
    '--library',
    here.library,
  ]);
  expect(cards.map(({ title }) => title)).toEqual(['Locks, explained', 'Deadlocks']);
  const wrong = await outloud([
    'plan',
    ids.get('Deadlocks') ?? '',
    '--due',
    '2026-02-30',
    '--library',
    here.library,
  ]);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('is not a day such as 2026-03-29');
  const given = await outloud([
    'plan',
    ids.get('Deadlocks') ?? '',
    '--stage',
    'given',
    '--library',
    here.library,
  ]);
  expect(given.stderr).toContain('A post has no stage “given”');
});
