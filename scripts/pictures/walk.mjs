import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, chooseBlog, withSession } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const WIDTH = 960;

/** Milliseconds that a picture is looked at: while something is typed, and when it is to be read. */
const GLANCE = 180;
const LOOK = 1_600;

/**
 * A short animated walk: a note gets a sentence and a link, three notes become a post, and the post
 * is written into a blog.
 * @param {Parameters<typeof withSession>[0]} setup
 * @param {string} file an animated WebP
 */
export async function takeWalk(setup, file) {
  const { default: sharp } = await import('sharp');
  /** @type {Buffer[]} */
  const frames = [];
  /** @type {number[]} */
  const delay = [];
  await withSession(
    setup,
    () => undefined,
    async (session) => {
      await walk(session, async (milliseconds) => {
        frames.push(
          await sharp(await session.page.screenshot())
            .resize(WIDTH)
            .png()
            .toBuffer(),
        );
        delay.push(milliseconds);
      });
    },
  );
  const walked = await sharp(frames, { join: { animated: true } })
    .webp({ quality: 70, effort: 5, loop: 0, delay })
    .toBuffer();
  writeFileSync(file, walked);
}

/**
 * @param {Session} session
 * @param {(milliseconds: number) => Promise<void>} show takes a picture that is seen so long
 */
async function walk({ app, page, home }, show) {
  const session = { app, page, home, take: async () => undefined };
  /** @param {string} words */
  const type = async (words) => {
    for (const part of words.match(/.{1,6}/g) ?? []) {
      await page.keyboard.type(part);
      await show(GLANCE);
    }
  };
  await page.getByLabel('Folder').fill(join(home, 'Learning'));
  await page.getByRole('checkbox', { name: 'Show me around' }).uncheck();
  await page.getByRole('button', { name: 'Create Library' }).click();
  await page.getByRole('option', { name: 'Lost updates' }).click();
  await page.getByText('Linked from').waitFor();
  await show(LOOK);

  await page.getByRole('textbox', { name: 'Text of the entry' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await type('Retries make it worse, see [[retry');
  await page
    .getByRole('option', { name: /Retry with backoff/ })
    .first()
    .waitFor();
  await show(LOOK / 2);
  await page.keyboard.press('Enter');
  await page.keyboard.type('.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await show(LOOK);

  await choose(session, 'compose');
  const dialog = page.getByRole('dialog', { name: 'Compose from notes' });
  for (const note of ['What saved really means', 'Lost updates', 'Retry with backoff']) {
    await dialog.getByRole('checkbox', { name: note }).check();
    await show(GLANCE * 3);
  }
  await dialog.getByLabel('Title of the draft').focus();
  await type('Saved is a promise');
  await show(LOOK / 2);
  await dialog.getByRole('button', { name: 'Create Post' }).click();
  await page.getByRole('article', { name: 'Saved is a promise' }).waitFor();
  await page.waitForTimeout(600);
  await show(LOOK * 1.5);

  const site = await chooseBlog(session);
  await show(LOOK);
  await page.getByRole('button', { name: 'Add Blog' }).click();
  await page.getByText('This is what will be written').waitFor();
  await page.waitForTimeout(450);
  await show(LOOK * 1.5);
  await page.getByRole('button', { name: /^Write \d+ File/ }).click();
  await page.getByText('Written to').waitFor();
  await page.waitForTimeout(450);
  await show(LOOK * 2);
  // The walk ends where the work does: with the file.
  readFileSync(join(site, 'content', 'posts', 'saved-is-a-promise', 'index.md'));
}
