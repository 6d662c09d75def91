import { choose, leaveDialog, open, write } from './session.mjs';

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
 * What helps while writing and getting around.
 * @param {Session} session
 */
export async function takeWorkspace(session) {
  const { page, take } = session;
  await write(session, { kind: 'note', title: 'What a cache miss costs', markdown: DRAWN });
  const text = page.getByRole('textbox', { name: 'Text of the entry' });
  await text.locator('.misspelled').waitFor();
  await text.locator('.code-block img').waitFor();
  await take('drawings');
  await text.locator('.misspelled').click({ button: 'right' });
  await page.getByRole('menuitem').first().waitFor();
  await take('spelling');
  await page.keyboard.press('Escape');

  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('More of it in [[ret');
  await page
    .getByRole('option', { name: /Retry with backoff/ })
    .first()
    .waitFor();
  await take('link-completion');
  await page.keyboard.press('Escape');
  await page.keyboard.type('ry]].');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page
    .getByRole('option', { name: /^Heading/ })
    .first()
    .waitFor();
  await take('insert');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');

  await open(session, 'Lost updates');
  await page.getByText('Linked from').waitFor();
  const link = text.locator('.wikilink').first();
  await link.scrollIntoViewIfNeeded();
  // Scrolling takes a card away.
  await page.waitForTimeout(450);
  await link.hover();
  await page.getByRole('tooltip').first().waitFor();
  await take('link-preview');
  await page.mouse.move(4, 4);
  await text
    .locator('p')
    .first()
    .dblclick({ position: { x: 60, y: 12 } });
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await take('selection');
  await choose(session, 'comment');
  await page.keyboard.type('Ask Ada whether this is still so.');
  await take('comment');
  await page.keyboard.press('Escape');

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

  await choose(session, 'writeAlone');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await take('alone');
  await choose(session, 'writeAlone');

  await write(session, {
    kind: 'note',
    title: 'Review of a change',
    tags: ['template'],
    markdown: 'Reviewed on {{date}}: {{cursor}}\n',
  });
  await choose(session, 'newFromTemplate');
  await page.getByRole('dialog', { name: 'New from template' }).waitFor();
  await take('templates');
  await leaveDialog(session);
  await takeCapture(session);

  await choose(session, 'tour');
  await take('tour');
  await page.keyboard.press('Escape');
}

/**
 * The small window over every other program.
 * @param {Session} session
 */
async function takeCapture({ app, take }) {
  /** @param {import('playwright-core').Page} page */
  const isCapture = (page) => page.url().endsWith('/capture.html');
  const opened = app.waitForEvent('window', { predicate: isCapture });
  await choose({ app }, 'capture');
  const window = app.windows().find(isCapture) ?? (await opened);
  const field = window.getByRole('textbox', { name: 'Text' });
  await field.fill('A lock is a promise\nthat somebody else keeps. #concurrency');
  await take('capture', window);
  await field.fill('');
  await window.keyboard.press('Escape');
}
