import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { createLibrary, entryText, makeFolder, pressShortcut, startOutloud } from './window';

test('what was typed is there after a kill a second later', async () => {
  const folder = makeFolder('killed');
  const profile = join(folder, 'profile');
  const library = join(folder, 'library');
  const first = await startOutloud(profile);
  await createLibrary(first.page, library, { sample: false });
  await pressShortcut(first, 'N');
  await first.page.getByRole('textbox', { name: 'Title' }).fill('Before the kill');
  await entryText(first.page).click();
  await first.page.keyboard.type('These words must survive.');
  await first.page.waitForTimeout(1000);
  const { pid } = first.app.process();
  if (pid === undefined) throw new Error('Outloud has no process.');
  const closed = first.app.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;

  const second = await startOutloud(profile);
  const list = second.page.getByRole('region', { name: 'Entries' });
  await list.getByText('Before the kill').click();
  await expect(entryText(second.page)).toContainText('These words must survive.');
  expect(readFileSync(join(library, 'library.json'), 'utf8')).toContain('version');
  await second.app.close();
});
