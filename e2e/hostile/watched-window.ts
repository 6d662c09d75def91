import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '../test';
import { blocksOfTexts } from '../../src/core/testing/hostile/blocks-of-texts';
import type { HostileText } from '../../src/core/testing/hostile/hostile-input';
import { ask } from '../source-window';
import { createLibrary, entryText, makeFolder, type Running, startOutloud } from '../window';
import { listenToAll, type Network } from './listen';
import { NOTHING, readSeen, watchApp } from './watch-app';

/** A window with an empty library, in whose app all that must not happen is written down. */
export interface WatchedWindow {
  readonly running: Running;
  readonly page: Page;
  readonly network: Network;
}

let opened: WatchedWindow | null = null;
let secret = '';

/** The window, which is there within tests. */
export function watched(): WatchedWindow {
  if (opened === null) throw new Error('The window opens before the first test.');
  return opened;
}

/** Opens the window before the first test of a file, and closes it after the last. */
export function openWatchedWindow(): void {
  test.beforeAll(async () => {
    const folder = makeFolder('hostile');
    const library = join(folder, 'library');
    secret = join(folder, 'secret.md');
    writeFileSync(secret, 'Stays.');
    const network = await listenToAll();
    const running = await startOutloud(join(folder, 'profile'), { switches: network.switches });
    await createLibrary(running.page, library, { sample: false });
    await watchApp(running.app);
    opened = { running, page: running.page, network };
  });
  test.afterAll(async () => {
    await opened?.running.app.close();
    opened?.network.close();
  });
}

/** A page of the web that names no user, or a letter. */
const WEB = /^(?:https?:\/\/[^@/?#]*(?:[/?#]|$)|mailto:)/;

/** Nothing has happened that must not; web links may have been opened on a click. */
export async function expectNothing(): Promise<void> {
  const { running, network } = watched();
  const seen = await readSeen(running.app);
  expect({
    ...seen,
    opened: seen.opened.filter((address) => !WEB.test(address)),
    // Mermaid measures pictures before it cleans them away: that is why it draws in a room apart.
    refusals: seen.refusals.filter((what) => !/\/diagram\.html: img-src /.test(what)),
  }).toEqual(NOTHING);
  expect(network.asked()).toEqual([]);
  expect(readFileSync(secret, 'utf8')).toBe('Stays.');
  expect(existsSync('/tmp/kbx-pwn')).toBe(false);
}

/** Makes an entry of texts, each read by itself, and opens it. @returns its id */
export async function openTexts(
  title: string,
  kind: 'note' | 'post' | 'talk',
  texts: readonly HostileText[],
): Promise<string> {
  const { page } = watched();
  const content = blocksOfTexts(texts);
  const { id } = await ask<{ id: string }>(page, 'add', { kind, title });
  await ask(page, 'save', { id, revision: 1, changes: { document: { type: 'doc', content } } });
  await page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true }).click();
  await page.getByRole('article', { name: title, exact: true }).waitFor();
  return id;
}

/** Points at all that is live in the text, and follows every link as a hand does. */
export async function touchAll(): Promise<void> {
  const { page } = watched();
  await entryText(page).evaluate((root) => {
    for (const element of root.querySelectorAll('a, [role="link"], .embed, img, summary')) {
      for (const type of ['mouseover', 'mousemove', 'auxclick'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 1 }));
      if (element.tagName === 'A')
        element.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }),
        );
    }
  });
  // A tag leads to what has it.
  await page.getByRole('button', { name: 'Everything' }).click();
}
