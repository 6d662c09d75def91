import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

  await chooseBlog(session);
  await take('add-blog');
  await page.getByRole('button', { name: 'Add Blog' }).click();
  await page.getByText('This is what will be written').waitFor();
  await take('publish');
  await page.getByRole('button', { name: /^Write \d+ File/ }).click();
  await page.getByText('Written to').waitFor();
  await take('published');
  await leaveDialog(session);

  await compose(session, 'Talk', 'Three ways to lose a write');
  await page.getByRole('button', { name: /^Talks/ }).click();
  await take('talk');
  const slides = join(home, 'slides');
  mkdirSync(slides);
  await answerDialogs(app, slides);
  await choose(session, 'exportDeck');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByText(/\d+ slides, about/).waitFor();
  await take('slides');
  await leaveDialog(session);
}
