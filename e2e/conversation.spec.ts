import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import {
  answerDialog,
  entryText,
  gatherComplaints,
  makeFolder,
  openLibrary,
  startOutloud,
} from './window';

function quarterOf(day: Date): string {
  return `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;
}

test('a conversation is prepared, reminded of, held and written down by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('conversation');
  const library = join(folder, 'library');
  const now = new Date();
  const quarter = quarterOf(now);
  const before = quarterOf(new Date(now.getFullYear(), now.getMonth() - 3, 1));
  const at = ['--library', library];
  await outloud(['win', 'add', 'Halved the build', '--outcome', 'Ships twice a day', ...at]);
  await outloud(['win', 'add', 'Led the *incident* review', ...at]);
  await outloud(
    ['add', '--title', 'The last conversation', '--private', ...at],
    `---\nconversation: ${before}\ndate: 2020-01-01\n---\n\n- [ ] Me: write the guide\n- [ ] My manager: ask for a mentor\n`,
  );
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: /^Growth/ }).press('Enter');
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByRole('radio', { name: 'Conversation' }).press('Space');

  const packet = list.getByRole('article', { name: `Growth, ${quarter}` });
  await expect(packet).toContainText('Halved the build → Ships twice a day');
  await expect(packet).toContainText('Led the *incident* review');
  await expect(packet).toContainText('0 of 2 kept.');
  await list.getByRole('checkbox', { name: 'Me: write the guide' }).press('Space');
  await expect(packet).toContainText('1 of 2 kept.');

  const season = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  await list
    .getByRole('combobox', { name: 'Review season' })
    .selectOption(String(season.getMonth() + 1));
  await expect(list.getByText(/^Review season begins on/)).toBeVisible();

  await list.getByRole('textbox', { name: /^Whose offer/ }).fill('Acme');
  await list.getByRole('textbox', { name: 'Amount' }).fill('95,000 EUR');
  await list.getByRole('textbox', { name: 'Amount' }).press('Enter');
  await list.getByRole('checkbox', { name: '“Acme” in the packet' }).press('Space');
  await expect(packet).toContainText('Offer: Acme → 95,000 EUR');
  await list.getByRole('combobox', { name: 'Review season' }).focus();
  await expectAccessible(page, 'growth-conversation');

  await list.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(list.getByText(/^Nothing is said before/)).toBeVisible();
  await expect(list.getByText(/^Review season begins on/)).toHaveCount(0);

  await list.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(page.getByText('The packet is on the clipboard')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('- [x] Me: write the guide\n');

  // A folder that holds the library is none for files of one's own.
  const place = makeFolder('packet');
  const file = join(place, `growth-${quarter.toLowerCase()}.md`);
  writeFileSync(file, 'Mine.\n');
  await answerDialog(running, [place]);
  await list.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'As Markdown…' }).press('Enter');
  await expect(page.getByText('says something else')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('Mine.\n');
  await page.getByRole('button', { name: 'Replace It' }).press('Enter');
  await expect(page.getByText('The packet is saved as')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(copied.replaceAll('\r\n', '\n'));

  await list.getByRole('button', { name: 'Make Agenda' }).press('Enter');
  await expect(entryText(page)).toContainText('What we promise until next time');
  await list.getByRole('button', { name: `Write Down ${quarter}` }).press('Enter');
  await expect(entryText(page)).toContainText('What was said');
  await expect(list.getByRole('button', { name: `Open ${quarter}` })).toBeVisible();
  await app.close();
  expect(complaints).toEqual([]);
});
