import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerWith } from './answer-with';
import { expect, type Locator, test } from './test';
import {
  createLibrary,
  entryText,
  kill,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
  waitUntilSaved,
} from './window';

/** What is on the disk of the storage of the window's page. */
function storageOf(profile: string): string {
  const folder = join(profile, 'Local Storage', 'leveldb');
  const names = readdirSync(folder).filter((name) => name.endsWith('.log'));
  return names.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

test('what was typed is there after a kill, saved or not', async () => {
  const folder = makeFolder('killed');
  const profile = join(folder, 'profile');
  const library = join(folder, 'library');
  const first = await startOutloud(profile);
  await createLibrary(first.page, library, { sample: false });
  await first.page.getByRole('button', { name: 'Home' }).click();
  const thought = ({ page }: Running): Locator =>
    page.getByRole('textbox', { name: 'Today’s thought' });
  // Chromium writes its storage a few seconds after the first change; the second waits a minute.
  for (const words of ['Half ', 'a thought']) {
    await thought(first).pressSequentially(words);
    await expect.poll(() => storageOf(profile)).toContain(await thought(first).inputValue());
  }
  await pressShortcut(first, 'N');
  await first.page.getByRole('textbox', { name: 'Title' }).fill('Before the kill');
  await entryText(first.page).click();
  await first.page.keyboard.type('These words must survive.');
  await waitUntilSaved(first.page);
  await answerWith(first.app, { 'entries.save': null });
  await first.page.keyboard.type(' These, too.');
  const kept = (): readonly string[] =>
    readdirSync(join(profile, 'typed')).map((name) =>
      readFileSync(join(profile, 'typed', name), 'utf8'),
    );
  await expect.poll(() => kept().join('')).toContain('These, too.');
  await kill(first);

  const second = await startOutloud(profile);
  const { page } = second;
  await expect(page.getByText('What you typed last in “Before the kill” is back.')).toBeVisible();
  // From wherever one has gone meanwhile.
  await page.getByRole('navigation').getByRole('button', { name: 'Graph' }).click();
  await expect(entryText(page)).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Open' }).click();
  await expect(entryText(page)).toContainText('These words must survive. These, too.');
  expect(kept()).toEqual([]);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(thought(second)).toHaveValue('Half a thought');
  expect(readFileSync(join(library, 'library.json'), 'utf8')).toContain('version');
  await second.app.close();
});
