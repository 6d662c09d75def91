import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, choose, leaveDialog } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * Import, history, trash and a narrow window.
 * @param {Session} session
 */
export async function takeTransfer(session) {
  const { app, page, home, take } = session;
  const notes = join(home, 'old-notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'good.md'), '# A note from before\n\nWith a ![picture](gone.png).\n');
  writeFileSync(join(notes, 'photo.md'), Buffer.from([0, 1, 2, 255, 254, 0]));
  await answerDialogs(app, notes);
  await choose(session, 'import');
  await take('import');
  await page.getByRole('button', { name: 'Import a Folder…' }).click();
  await page.getByRole('button', { name: 'Import 1 Entry' }).waitFor();
  await take('import-plan');
  await page.getByRole('button', { name: 'Import 1 Entry' }).click();
  await page.getByRole('button', { name: 'Done' }).waitFor();
  await take('import-report');
  await leaveDialog(session);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await page.getByRole('button', { name: /^Everything/ }).click();
  await page.getByRole('option', { name: 'A note from before' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the entry' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nobody knows where it went, but the words are here.');
  await page.keyboard.press('Control+S');
  await page.getByText('Everything is saved').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await choose(session, 'history');
  await page.locator('ins').first().waitFor();
  await take('history');
  await leaveDialog(session);
  await choose(session, 'moveToTrash');
  await page.getByText('is in the trash').waitFor();
  await page.getByRole('button', { name: /^Trash/ }).click();
  await take('trash');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: /^Notes \d/ }).click();
  await page.getByRole('option', { name: 'What saved really means' }).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 700),
  );
  await take('narrow');
}
