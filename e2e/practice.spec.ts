import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import {
  entryText,
  gatherComplaints,
  makeFolder,
  openLibrary,
  pressShortcut,
  startOutloud,
} from './window';

const NOTE = `## Why writers wait

A **write lock** is taken by \`SELECT FOR UPDATE\`, and held until the end of its transaction.
Two that take them in another order wait for each other for ever, see [[Deadlock]].

\`\`\`sql
SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
\`\`\`
`;

test('a note is explained from memory and practice is logged, all by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('practice');
  const library = join(folder, 'library');
  await outloud(['add', '--title', 'Row locks', '--tag', 'sql', '--library', library], NOTE);
  const passive = ['practice', 'add', 'Fixed a stale cache again', '--side', 'passive'];
  await outloud([...passive, '--library', library]);
  const overdue = ['--next', 'Tell the team', '--due', '2026-01-02', '--day', '2026-01-01'];
  const source = ['practice', 'add', 'Read the pool’s source', '--contrast', 'source'];
  await outloud([...source, ...overdue, '--library', library]);

  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('Row locks').click();
  await expect(entryText(page)).toContainText('write lock');

  // Begun, and left in the middle of a word: it is there again.
  await pressShortcut(running, 'x', ['control', 'alt']);
  const field = page.getByRole('textbox', { name: 'Your explanation' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('dialog')).not.toContainText('write lock');
  await page.keyboard.type('Writers wait because of write loc');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await pressShortcut(running, 'x', ['control', 'alt']);
  await expect(field).toHaveValue('Writers wait because of write loc');
  await field.press('End');
  await page.keyboard.type('ks, until the end.');
  await expect(page.getByText('Kept.')).toBeVisible();
  await expectAccessible(page, 'explain-write');
  await field.press('ControlOrMeta+Enter');

  // Said and missed, and a gap of what was missed.
  await expect(page.getByText('You said 2 of its 4 ideas and terms.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Said' })).toContainText('write lock');
  const missed = page.getByRole('list', { name: 'Missed' });
  await expect(missed.getByRole('button').first()).toBeFocused();
  await page.getByRole('button', { name: 'Make a gap of “SELECT FOR UPDATE”' }).press('g');
  await expect(
    page.getByRole('button', { name: 'Open the gap “SELECT FOR UPDATE”' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^2 Hard/ }).press('g');
  await expect(missed.getByRole('button', { name: /^Open the gap/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Show the Note' }).press('Enter');
  await expect(page.getByRole('region', { name: 'The note', exact: true })).toContainText(
    'FOR UPDATE;',
  );
  await expectAccessible(page, 'explain-compare');
  await page.keyboard.press('3');
  await expect(page.getByText(/“Row locks” is due again on/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: /^Growth/ }).press('Enter');
  await list.getByText('Explain', { exact: true }).click();
  await expect(
    list.getByText('1 explained today. 1 day this week; three make it count.'),
  ).toBeVisible();
  await expect(list.getByRole('region', { name: 'History' })).toContainText('good · said 2 of 4');
  await expectAccessible(page, 'growth-explain');

  await list.getByText('Practice', { exact: true }).click();
  const steps = list.getByRole('region', { name: 'Next steps' });
  await expect(steps).toContainText(/days over/);
  await list.getByRole('textbox', { name: 'What you did once more' }).fill('Sat in a meeting');
  await list.getByRole('textbox', { name: 'What you did once more' }).press('Enter');
  await expect(list.getByRole('button', { name: 'Practise “Sat in a meeting”' })).toBeVisible();
  await expectAccessible(page, 'growth-practice');
  await steps.getByRole('button', { name: 'Done: “Tell the team”' }).press('Enter');
  await expect(steps).toHaveCount(0);
  await expect(list.locator(':focus')).toHaveCount(1);
  const notice = page.getByRole('alert').filter({ hasText: 'The step is taken.' });
  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(steps).toContainText('Tell the team');
  await list.getByRole('button', { name: 'Practise “Fixed a stale cache again”' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Study why a class of bugs/ }).press('Enter');
  await expect(entryText(page)).toContainText('What it taught');
  await expect(
    list.getByRole('button', { name: 'Practise “Fixed a stale cache again”' }),
  ).toHaveCount(0);

  await list.getByRole('button', { name: 'New Practice Log…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What you set out to practise' }).fill('Own the retro');
  await dialog.getByRole('radio', { name: /^Own the outcome of a meeting/ }).check();
  await expectAccessible(page, 'practice-dialog');
  await dialog.getByRole('button', { name: 'Begin Log' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(entryText(page)).toContainText('Intention');
  await expect(entryText(page)).toBeFocused();
  await app.close();
  expect(complaints).toEqual([]);

  const month = new Date().toLocaleDateString('sv').slice(0, 7);
  const { months } = await outloudJson<{ months: unknown[] }>([
    'practice',
    'list',
    '--library',
    library,
  ]);
  expect(months[0]).toEqual({ period: month, deliberate: 2, passive: 1 });
});
