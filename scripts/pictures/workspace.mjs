import { choose } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const DRAWN = `A page is read once and kept; what it costs to miss is

$$
t = h \\cdot t_{hit} + (1 - h) \\cdot t_{miss}
$$

\`\`\`ts {2} title="cache.ts" showLineNumbers
export async function read(key: string): Promise<Page> {
  const kept = pages.get(key);
  return kept ?? load(key);
}
\`\`\`

\`\`\`mermaid
flowchart LR
  Reader --> Cache{in the cache?}
  Cache -- yes --> Page
  Cache -- no --> Disk --> Page
\`\`\`

It is the secnd read that pays.
`;

/**
 * @param {Session} session
 * @param {string} title
 * @param {string} markdown
 */
async function write({ page }, title, markdown) {
  await page.evaluate(
    (entry) => /** @type {any} */ (globalThis).outloud.call('entries', 'add', entry),
    { kind: 'note', title, markdown },
  );
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('article', { name: title }).waitFor();
}

/**
 * What helps while writing and getting around.
 * @param {Session} session
 */
export async function takeWorkspace(session) {
  const { page, take } = session;
  await write(session, 'What a cache miss costs', DRAWN);
  const text = page.getByRole('textbox', { name: 'Text of the entry' });
  await text.locator('.misspelled').waitFor();
  await text.locator('.code-block img').waitFor();
  await take('drawings');
  await text.locator('.misspelled').click({ button: 'right' });
  await page.getByRole('menuitem').first().waitFor();
  await take('spelling');
  await page.keyboard.press('Escape');

  await page.getByRole('option', { name: 'Lost updates' }).click();
  await page.getByText('Linked from').waitFor();
  await choose(session, 'toggleContents');
  await choose(session, 'find');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('version');
  await take('find-and-contents');
  await page.keyboard.press('Escape');
  await choose(session, 'toggleContents');

  await choose(session, 'properties');
  await take('properties');
  await choose(session, 'properties');
  await page.getByRole('option', { name: 'Retry with backoff' }).click({ button: 'middle' });
  await page.getByRole('article', { name: 'Retry with backoff' }).waitFor();
  await take('panes');
  await choose(session, 'closePane');

  await choose(session, 'tour');
  await take('tour');
  await page.keyboard.press('Escape');
}
