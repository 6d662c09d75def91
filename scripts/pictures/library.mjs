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

  await page.getByRole('button', { name: /^Unresolved/ }).click();
  await take('unresolved');
  await page.getByRole('button', { name: /^Everything/ }).click();
  await page.getByRole('button', { name: 'Filter the list' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).waitFor();
  await take('filter');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('option').first().click();
  await page
    .getByRole('option')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await page.getByRole('toolbar', { name: 'Selected entries' }).waitFor();
  await take('many');
  await page.getByRole('button', { name: 'Select nothing' }).click();
  await choose(session, 'renameTag');
  const tag = page.getByRole('dialog', { name: 'Rename a tag' });
  await tag.getByRole('combobox', { name: 'Tag' }).click();
  await page.getByRole('option', { name: 'databases', exact: true }).click();
  await tag.getByRole('textbox', { name: 'New name' }).fill('storage');
  await tag.getByText('Code stays as it is').waitFor();
  await take('rename-tag');
  await leaveDialog(session);

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
  const subjects = page.getByRole('navigation', { name: 'Subjects' });
  for (const subject of ['Writing', 'Checking', 'Markdown', 'Versions and trash', 'Backups']) {
    await subjects.getByText(subject, { exact: true }).click();
    await take(`settings-${subject.toLowerCase().replaceAll(' ', '-')}`);
  }
  await leaveDialog(session);
  await choose(session, 'shortcuts');
  await take('shortcuts');
  await leaveDialog(session);
  await choose(session, 'switchLibrary');
  await take('libraries');
  await leaveDialog(session);
}
