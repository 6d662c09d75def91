import { join } from 'node:path';
import { inProject } from '../project.mjs';
import { answerDialogs, choose, leaveDialog } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * The library, its lists and what finds in it.
 * @param {Session} session
 */
export async function takeLibrary(session) {
  const { app, page, home, take } = session;
  await page.getByRole('button', { name: 'Create Library' }).waitFor();
  await page.getByLabel('Folder').fill(join(home, 'Learning'));
  await take('welcome');
  await page.getByRole('checkbox', { name: 'Show me around' }).uncheck();
  await page.getByRole('button', { name: 'Create Library' }).click();
  await page.getByRole('option', { name: 'What saved really means' }).click();
  await page.getByText('Linked from').waitFor();
  await take('library');
  await choose(session, 'switchView');
  await page.getByRole('textbox', { name: 'Markdown source of the entry' }).waitFor();
  await take('source');
  await choose(session, 'switchView');
  await page.getByLabel('Search everything').fill('index');
  await page.getByRole('listbox', { name: 'Search results' }).waitFor();
  await take('search');
  await page.keyboard.press('Escape');
  await page.getByLabel('Search everything').fill('');
  await page.getByRole('button', { name: /^Graph/ }).click();
  // The button is in use until everything has found its place.
  await page.locator('button:enabled', { hasText: 'Stop Layout' }).waitFor();
  await page.locator('button:disabled', { hasText: 'Stop Layout' }).waitFor();
  await take('graph');
  await page.getByRole('button', { name: /^Everything/ }).click();

  await choose(session, 'quickOpen');
  await page.getByPlaceholder('Open by title').fill('te');
  await take('quick-open');
  await leaveDialog(session);
  await choose(session, 'commandPalette');
  await page.getByPlaceholder('Type a command').waitFor();
  await take('commands');
  await leaveDialog(session);

  await page.getByRole('button', { name: /^Wins/ }).click();
  await page.getByRole('option').first().click();
  await take('private');
  await page.getByRole('button', { name: /^Practice/ }).click();
  await take('empty');
  await page.getByRole('button', { name: /^Everything/ }).click();

  await answerDialogs(app, inProject('resources/sample-library'));
  await choose(session, 'settings');
  await take('settings');
  await leaveDialog(session);
  await choose(session, 'shortcuts');
  await take('shortcuts');
  await leaveDialog(session);
}
