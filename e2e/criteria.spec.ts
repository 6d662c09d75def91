import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { gatherComplaints, makeFolder, openLibrary, pressShortcut, startOutloud } from './window';

const OLD = '# Senior\n\n- Owns a feature from idea to release\n- Mentors one person\n- Helps\n';
const NEW = `# Senior

## Ownership

- Owns a system from idea to operation

## Multiplying others

- Helps
- Explains technical matters to stakeholders
`;

test('criteria are kept, linked to evidence, and kept anew, by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('criteria');
  const library = join(folder, 'library');
  const file = join(folder, 'ladder.md');
  writeFileSync(file, OLD);
  const at = ['--library', library];
  await outloud(['criteria', 'add', file, '--source', 'Ann', '--date', '2025-01-01', ...at]);
  const added = ['win', 'add', 'Owned the importer', '--for', 'Ann', ...at];
  const { id } = await outloudJson<{ id: string }>(added);
  await outloud(['criteria', 'link', id, 'Owns a feature from idea to release', ...at]);
  await outloud(['win', 'add', 'Explained the outage to our stakeholders', ...at]);
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: /^Growth/ }).press('Enter');
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('Criteria', { exact: true }).click();
  const criteria = list.getByRole('list', { name: 'Criteria' });
  await expect(criteria.getByRole('button', { name: /^Owns a feature/ })).toContainText(
    'One person: for Ann only',
  );

  await list.getByRole('button', { name: 'New Version…' }).press('Enter');
  const ladder = page.getByRole('dialog', { name: 'Keep the criteria' });
  const text = ladder.getByRole('textbox', { name: 'What the company expects' });
  await text.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<h2>Staff</h2><ul><li>Leads</li></ul>');
    clipboardData.setData('text/plain', 'Staff Leads');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(text).toHaveValue('## Staff\n\n- Leads\n');
  await expect(ladder.getByText('1 criterion found:')).toBeVisible();
  await text.fill(NEW);
  await page.keyboard.press('Escape');
  await expect(ladder).toHaveCount(0);
  await list.getByRole('button', { name: 'New Version…' }).press('Enter');
  await expect(text).toHaveValue(NEW);
  await expect(ladder.getByText('3 criteria found:')).toBeVisible();
  await ladder.getByRole('textbox', { name: 'From whom' }).fill('Handbook');
  await expectAccessible(page, 'criteria-ladder');
  await ladder.getByRole('textbox', { name: 'From whom' }).press('Enter');
  await expect(ladder).toBeHidden();

  const loose = list.getByRole('region', { name: 'Evidence that came loose' });
  await expect(loose).toContainText('Owns a feature from idea to release');
  await expectAccessible(page, 'criteria-loose');
  await loose.getByRole('button', { name: /^Link “Owns a feature/ }).press('Enter');
  await page.getByRole('menuitem', { name: /^Owns a system/ }).press('Enter');
  await expect(loose).toBeHidden();

  const explains = criteria.getByRole('button', { name: /^Explains technical matters/ });
  await expect(explains).toContainText('Nothing yet');
  await explains.press('Enter');
  await expect(criteria).toContainText('jot a win, or plan a practice');
  await criteria.getByRole('button', { name: 'Add Evidence…' }).press('Enter');
  const add = page.getByRole('dialog', { name: 'Add evidence' });
  await add.getByRole('searchbox').fill('outage');
  await expect(add.getByRole('checkbox')).toHaveCount(1);
  await add.getByRole('checkbox', { name: /^Explained the outage/ }).press('Space');
  await expectAccessible(page, 'criteria-add');
  await add.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(explains).toContainText('Shown: 1 piece');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(explains).toContainText('Nothing yet');
  await list.getByRole('combobox', { name: 'Which criteria' }).selectOption('zero');
  await expect(criteria.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('combobox', { name: 'Which criteria' }).selectOption('all');
  await expectAccessible(page, 'criteria');

  await list.getByRole('button', { name: 'Versions…' }).press('Enter');
  const versions = page.getByRole('dialog', { name: 'Versions of the criteria' });
  await expect(versions).toContainText('1 as before, 1 worded anew, 1 gone, 1 new');
  await expectAccessible(page, 'criteria-versions');
  await versions.getByRole('button', { name: 'Remove…' }).press('Enter');
  await versions.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(versions.getByRole('radio')).toHaveCount(1);
  await versions.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(loose).toContainText('Owns a system from idea to operation');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(loose).toBeHidden();

  // From the entry: its own words say what it may be evidence for.
  await criteria.getByRole('button', { name: /^Owns a system/ }).press('Enter');
  await criteria.getByRole('button', { name: /^Owned the importer/ }).press('Enter');
  await pressShortcut(running, 'P', ['control', 'shift']);
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.locator('input').fill('Evidence for Criteria');
  await expect(palette.locator('[data-selected]')).toContainText('Evidence for Criteria…');
  await palette.locator('input').press('Enter');
  const claim = page.getByRole('dialog', { name: 'Evidence for criteria' });
  await expect(claim.getByRole('checkbox', { name: /^Owns a system/ })).toBeChecked();
  await claim.getByRole('checkbox', { name: 'ownership' }).press('Space');
  await claim.getByRole('checkbox', { name: /^Helps/ }).press('Space');
  await expectAccessible(page, 'criteria-claim');
  await claim.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(criteria.getByRole('button', { name: /^Helps/ })).toContainText('One person');

  // A win that is jotted down is linked at once.
  await list.getByText('Wins', { exact: true }).click();
  await list.getByRole('textbox', { name: 'What you did' }).fill('Helps the team with incidents');
  const field = list.getByRole('combobox', { name: 'Criteria that it is evidence for' });
  await field.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveText('Helps');
  await page.getByRole('option', { name: 'Helps' }).click();
  await field.press('Escape');
  await list.getByRole('button', { name: 'Keep Win' }).press('Enter');
  await expect(list.getByRole('button', { name: /^Helps the team/ })).toBeVisible();
  await list.getByText('Criteria', { exact: true }).click();
  await criteria.getByRole('button', { name: /^Helps/ }).press('Enter');
  await expect(criteria.getByRole('button', { name: /^Helps the team/ })).toBeVisible();
  await app.close();
  expect(complaints).toEqual([]);
});
