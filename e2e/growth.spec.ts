import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { entryText, gatherComplaints, makeFolder, openLibrary, startOutloud } from './window';

test('skills, review patterns and wins are seen, and remarks and wins are kept by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('growth');
  const library = join(folder, 'library');
  const today = new Date().toLocaleDateString('sv');
  const remark = ['review', 'add', '--pattern', 'Unclear names', '--library', library];
  await outloud([...remark, 'Say what the number counts', '--experience', 'more']);
  await outloud([...remark, 'What is x?', '--area', 'Databases']);
  await outloud(
    ['add', '--title', 'Generics', '--tag', 'typescript', '--library', library],
    'Short.\n',
  );
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: /^Growth/ }).click();
  const list = page.getByRole('region', { name: 'Entries' });

  await expect(list.getByRole('region', { name: 'Go deeper' })).toContainText(
    'My language and stack has 1 entry, and none explains',
  );
  await list.getByRole('button', { name: /^My language and stack/ }).press('Enter');
  await expect(list.getByRole('button', { name: /^Generics/ })).toBeVisible();
  await expectAccessible(page, 'growth-skills');

  await list.getByText('Reviews', { exact: true }).click();
  await expect(list.getByText('2 got, 1 of them from somebody more experienced')).toBeVisible();
  await expect(list.getByRole('button', { name: /^Write down/ })).toHaveCount(0);
  await list.getByRole('textbox', { name: 'Remark' }).fill('Name the unit');
  await list.getByRole('combobox', { name: 'Pattern' }).fill('unclear names');
  await list.getByRole('combobox', { name: 'Pattern' }).press('Escape');
  await list.getByRole('combobox', { name: 'Pattern' }).press('Enter');
  await expect(list.getByText(`3 times in 90 days by ${today}`)).toBeVisible();
  await expect(list.getByRole('textbox', { name: 'Remark' })).toBeFocused();
  await expectAccessible(page, 'growth-reviews');
  await list.getByRole('button', { name: 'Write down “Unclear names”' }).click();
  await expect(entryText(page)).toContainText('Why does this keep coming up?');
  await expect(list.getByRole('button', { name: /^Write down/ })).toHaveCount(0);
  await expect(
    list.getByText(/In 90 days: [\d.]+ before, too early to tell since then/),
  ).toBeVisible();

  await list.getByText('Wins', { exact: true }).click();
  await list.getByRole('textbox', { name: 'What you did' }).fill('Halved the build');
  await list.getByRole('textbox', { name: 'What came of it' }).fill('Ships twice a day');
  await list.getByRole('textbox', { name: 'What came of it' }).press('Enter');
  await expect(list.getByRole('button', { name: /^Halved the build/ })).toContainText(
    `${today} · Ships twice a day`,
  );
  await expectAccessible(page, 'growth-wins');
  await app.close();
  expect(complaints).toEqual([]);
});
