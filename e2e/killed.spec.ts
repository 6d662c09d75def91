import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerWith } from './answer-with';
import { expect, test } from './test';
import {
  createLibrary,
  entryText,
  kill,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
} from './window';

test('what was typed is there after a kill, saved or not', async () => {
  const folder = makeFolder('killed');
  const profile = join(folder, 'profile');
  const library = join(folder, 'library');
  const first = await startOutloud(profile);
  await createLibrary(first.page, library, { sample: false });
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
  expect(readFileSync(join(library, 'library.json'), 'utf8')).toContain('version');
  await second.app.close();
});
