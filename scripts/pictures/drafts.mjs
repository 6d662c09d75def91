import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeDrafting } from './drafting.mjs';
import { answerDialogs, choose, chooseBlog, leaveDialog } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * @param {Session} session
 * @param {string} kind
 * @param {string} title
 */
async function compose(session, kind, title) {
  const { page } = session;
  await choose(session, 'compose');
  const dialog = page.getByRole('dialog', { name: 'Compose from notes' });
  for (const note of ['What saved really means', 'Lost updates', 'Retry with backoff']) {
    await dialog.getByRole('checkbox', { name: note }).check();
  }
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel('Title of the draft').fill(title);
  if (kind === 'Post') await session.take('compose');
  await dialog.getByRole('button', { name: `Create ${kind}` }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('article', { name: title }).waitFor();
}

/**
 * Posts and talks, from notes to files.
 * @param {Session} session
 */
export async function takeDrafts(session) {
  const { app, page, home, take } = session;
  await compose(session, 'Post', 'Saved is a promise');
  await page.getByRole('button', { name: /^Posts/ }).click();
  await take('post');
  await takeDrafting(session);

  await chooseBlog(session);
  await take('add-blog');
  await page.getByRole('button', { name: 'Add Blog' }).click();
  await page.getByText('This is what will be written').waitFor();
  await take('publish');
  await page.getByRole('button', { name: /^Write \d+ File/ }).click();
  await page.getByText('Written to').waitFor();
  await take('published');
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
  await page.getByText('commit').first().waitFor();
  await leaveDialog(session);
  await page.getByRole('textbox', { name: 'Text of the entry' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And that is all there is to it.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await choose(session, 'publish');
  await page.getByText('This is what will be written').waitFor();
  await take('publish-changes');
  await leaveDialog(session);

  await compose(session, 'Talk', 'Three ways to lose a write');
  await page.getByRole('button', { name: /^Talks/ }).click();
  await take('talk');
  const slides = join(home, 'slides');
  mkdirSync(slides);
  await answerDialogs(app, slides);
  await choose(session, 'exportDeck');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByText(/\d+ slides with/).waitFor();
  await take('slides');
  await leaveDialog(session);
}
