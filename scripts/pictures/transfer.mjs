import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, ask, choose, leaveDialog, open, write } from './session.mjs';

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
  await choose(session, 'exportLibrary');
  await page.getByRole('dialog').waitFor();
  await take('export');
  await leaveDialog(session);
  await page.getByRole('button', { name: /^Notes \d/ }).click();
  await takeConflict(session);
  await open(session, 'What saved really means');
  const window = await app.browserWindow(page);
  await window.evaluate((shown) => shown.setContentSize(800, 700));
  await take('narrow');
}

/**
 * A second version of a note that a sync program left beside it.
 * @param {Session} session
 */
async function takeConflict(session) {
  const { page, home, take } = session;
  const id = await write(session, {
    kind: 'note',
    title: 'Where a lock helps',
    markdown:
      'Two of us want the same row.\n\nA lock makes one of us wait.\n\nThat is all it does.\n',
  });
  // Writes the journal out.
  await ask(session, 'library', 'check');
  const folder = join(home, 'Learning', 'entries', id.slice(0, 2));
  const file = join(folder, `${id}.json`);
  const words = 'A lock makes one of us wait.';
  const record = readFileSync(file, 'utf8');
  const text = page.getByRole('textbox', { name: 'Text of the entry' });
  await text.getByText(words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Not for long, we hope.');
  await page.getByText('Saved', { exact: true }).waitFor();
  const copy = elsewhere(
    record.replace(words, 'A lock makes one of us wait, and the other one hurry.'),
  );
  writeFileSync(join(folder, `${id} (Laptop's conflicted copy 2026-11-26).json`), copy);
  const compare = page.getByRole('article').getByRole('button', { name: 'Compare…' });
  await compare.waitFor();
  await take('conflict');
  await compare.click();
  const dialog = page.getByRole('dialog', { name: /^Two versions of/ });
  await dialog.getByRole('button', { name: 'Merge' }).waitFor();
  await take('merge');
  await leaveDialog(session);
}

/**
 * A record as another machine saves it.
 * @param {string} record
 */
function elsewhere(record) {
  const { updated, revision, ancestors, ...rest } = JSON.parse(record);
  const version = `${updated.replaceAll(/[-:.]/g, '')}-${revision}`;
  return JSON.stringify({
    ...rest,
    updated: new Date().toISOString(),
    revision: revision + 1,
    ancestors: [...ancestors, version],
  });
}
