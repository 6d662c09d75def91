import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { gatherComplaints, makeFolder, openLibrary, startOutloud } from './window';

function comment(number: number, changes: object = {}) {
  return {
    html_url: `https://github.com/o/r/pull/7#discussion_r${number}`,
    user: { login: 'alice', type: 'User' },
    body: 'Say the unit of this timeout',
    created_at: '2026-03-01T12:00:00Z',
    path: 'src/wait.ts',
    line: 12,
    diff_hunk: '@@ -1 +1 @@\n+wait(5)',
    ...changes,
  };
}

test('review comments are picked, kept once, told otherwise, merged and taken back by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('review-import');
  const library = join(folder, 'library');
  const today = new Date().toLocaleDateString('sv');
  const add = ['review', 'add', '--library', library, '--pattern'];
  await outloud([...add, 'Unclear units', 'Which unit?']);
  await outloud([...add, 'Vague names', '--role', 'gave', 'What is x?']);
  const note = `---\npattern: Vague names\ndate: ${today}\n---\n\nSay what it is.\n`;
  await outloud(['add', '--title', 'On names', '--library', library], note);
  const file = join(folder, 'comments.json');
  const comments = [
    comment(1),
    comment(2, { user: { login: 'me' }, body: 'Split this function: it does two things' }),
    comment(3, { user: { login: 'renovate[bot]', type: 'Bot' }, body: 'Update the lockfile' }),
    comment(4, { body: 'LGTM 🎉' }),
  ];
  writeFileSync(file, JSON.stringify(comments));
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: /^Growth/ }).click();
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('Reviews', { exact: true }).click();

  // Wrong files are refused in words; the right one asks who the person is.
  await list.getByRole('button', { name: 'Import Comments…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import review comments' });
  await dialog.getByRole('textbox', { name: 'Or paste' }).fill('{"message": "Not Found"}');
  await dialog.getByRole('button', { name: 'Look at Them' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('It says “Not Found” in place of comments');
  await expectAccessible(page, 'review-import-choosing');
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await dialog.getByRole('combobox', { name: 'Your login' }).fill('me');
  await dialog.getByRole('combobox', { name: 'Your login' }).press('Tab');
  await dialog.getByRole('button', { name: 'Continue' }).press('Enter');

  // Bots and “LGTM” stay out at first; arrows lead from tick to tick.
  const rows = dialog.getByRole('group', { name: 'Comments' });
  const first = rows.getByRole('checkbox', { name: 'Say the unit of this timeout' });
  await expect(first).toBeChecked();
  await expect(rows.getByRole('checkbox', { name: 'LGTM' })).not.toBeChecked();
  await expect(rows.getByRole('checkbox', { name: 'Update the lockfile' })).not.toBeChecked();
  await expect(rows.getByRole('combobox', { name: 'Pattern of “Say the unit' })).toHaveValue(
    'Unclear units',
  );
  await first.focus();
  await first.press('ArrowDown');
  await expect(rows.getByRole('checkbox', { name: 'Split this function' })).toBeFocused();
  const pattern = rows.getByRole('combobox', { name: 'Pattern of “Split this' });
  await pattern.fill('Two things in one');
  await pattern.press('Tab');
  await expectAccessible(page, 'review-import-picking');
  await dialog.getByRole('button', { name: 'Keep 2 Remarks' }).press('Enter');
  await expect(page.getByText('2 remarks came in.')).toBeVisible();
  await expect(list.getByText('2 got, 0 of them')).toBeVisible();
  await expect(list.getByRole('heading', { name: /^Gave 2/ })).toBeVisible();

  // It is taken back as one, and comes in again; the login is known then.
  const done = page.getByRole('alert').filter({ hasText: '2 remarks came in.' });
  await done.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(list.getByText('1 got, 0 of them')).toBeVisible();
  await list.getByRole('button', { name: 'Import Comments…' }).press('Enter');
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await expect(first).toBeChecked();
  await pattern.fill('Two things in one');
  await pattern.press('Tab');
  await dialog.getByRole('button', { name: 'Keep 2 Remarks' }).press('Enter');
  await expect(list.getByText('2 got, 0 of them')).toBeVisible();

  // What came in can be told otherwise, and that taken back.
  await list.getByRole('button', { name: /^Unclear units/ }).press('Enter');
  await list.getByRole('button', { name: 'Edit “Say the unit of this timeout”' }).press('Enter');
  const form = page.getByRole('dialog', { name: 'Say the unit of this timeout' });
  await form.getByRole('textbox', { name: 'The “why” that was asked' }).fill('Why 5?');
  await form.getByRole('combobox', { name: 'The other one is' }).click();
  await page.getByRole('option', { name: 'More experienced' }).click();
  await expectAccessible(page, 'review-remark');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(list.getByText('2 got, 1 of them')).toBeVisible();
  await expect(list.getByText('asked “Why 5?”')).toBeVisible();
  const changed = page.getByRole('alert').filter({ hasText: 'The remark is changed.' });
  await changed.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(list.getByText('2 got, 0 of them')).toBeVisible();

  // Two patterns become one, and two again.
  await list.getByRole('button', { name: 'Rename “Two things in one”' }).press('Enter');
  const rename = page.getByRole('dialog', { name: 'Rename “Two things in one”' });
  const name = rename.getByRole('combobox', { name: 'New name' });
  await name.fill('vague names');
  await name.press('Tab');
  await expect(rename.getByText('“Vague names” is a pattern already')).toBeVisible();
  await rename.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(list.getByRole('button', { name: /^vague names/i })).toContainText('Gave 2×');
  await expect(
    list.getByText(/In 90 days: [\d.]+ before, too early to tell since then/),
  ).toBeVisible();
  const merged = page.getByRole('alert').filter({ hasText: 'are one now' });
  await merged.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(list.getByRole('button', { name: /^Two things in one/ })).toContainText('Gave 1×');
  await expectAccessible(page, 'reviews');

  // What came in once is known.
  await list.getByRole('button', { name: 'Import Comments…' }).press('Enter');
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await expect(first).toBeDisabled();
  await expect(first).not.toBeChecked();
  await expect(dialog.getByText('Left out at first: 2 came in before')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toBeHidden();

  // One line is enough, from the palette.
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByPlaceholder('Type a command').fill('review remark');
  await expect(page.getByRole('button', { name: 'Keep a Review Remark…' })).toBeVisible();
  await page.getByPlaceholder('Type a command').press('Enter');
  const jotting = page.getByRole('dialog', { name: 'Keep a review remark' });
  const line = jotting.getByRole('textbox', { name: 'Remark' });
  await expect(line).toBeFocused();
  await page.keyboard.type('gave missing tests: what');
  await page.keyboard.press('Escape');
  await expect(jotting).toBeHidden();
  // The same half-typed line stands in the list.
  await expect(list.getByRole('textbox', { name: 'Remark' })).toHaveValue(
    'gave missing tests: what',
  );
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByPlaceholder('Type a command').fill('review remark');
  await page.getByPlaceholder('Type a command').press('Enter');
  await expect(line).toHaveValue('gave missing tests: what');
  await line.fill('gave missing tests: what if it is null?');
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(jotting).toBeHidden();
  await expect(list.getByRole('button', { name: /^missing tests/ })).toContainText('Gave 1×');
  await app.close();
  expect(complaints).toEqual([]);
});
