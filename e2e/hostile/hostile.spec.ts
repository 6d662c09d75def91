import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { fromMarkdown } from '../../src/core/document/from-markdown';
import { hostileHtml } from '../../src/core/testing/hostile/hostile-html';
import type { HostileText } from '../../src/core/testing/hostile/hostile-input';
import { hostileMarkdown } from '../../src/core/testing/hostile/hostile-markdown';
import { hostileTitles } from '../../src/core/testing/hostile/hostile-titles';
import { sharedTexts } from '../../src/core/testing/hostile/read-shared';
import { findWindow } from '../show-windows';
import { ask, openMarkdown, sourceText, switchView } from '../source-window';
import {
  createLibrary,
  entryText,
  makeFolder,
  type Running,
  startOutloud,
  waitUntilSaved,
} from '../window';
import { listenToAll, type Network } from './listen';
import { closeUndefended, readFired, showUndefended } from './undefended';
import { readSeen, type Seen, watchApp } from './watch-app';

const SHARED = sharedTexts('html-paste', 'markdown', 'title/slug');
const isShort = ({ text }: HostileText): boolean => text.length < 5_000;
const pick = (kind: string, own: readonly HostileText[]): readonly HostileText[] =>
  [...SHARED.filter((one) => one.kind === kind), ...own].filter(isShort);
const PAGES = pick('html-paste', hostileHtml());
const TEXTS = pick('markdown', hostileMarkdown());
const TITLES = pick('title/slug', hostileTitles()).filter(({ text }) => text.length <= 1000);

/** Classes of which no example runs by itself or under a hand in this browser. */
const NEVER_RUN = ['os-url', 'clobber', 'beacon', 'nav', 'huge', 'text', 'office'];

const NOTHING: Seen = {
  opened: [],
  requests: [],
  moves: [],
  scripts: [],
  refusals: [],
  polluted: [],
  crashes: [],
};

const folder = makeFolder('hostile');
const secret = join(folder, 'secret.md');
let network: Network;
let running: Running;
let page: Page;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async () => {
  writeFileSync(secret, 'Stays.');
  network = await listenToAll();
  running = await startOutloud(join(folder, 'profile'), [network.rule]);
  page = running.page;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  await watchApp(running.app);
});

test.afterAll(async () => {
  await running.app.close();
  network.close();
});

/** Nothing has happened that must not; web links may have been opened on a click. */
async function expectNothing(): Promise<void> {
  const seen = await readSeen(running.app);
  const bad = seen.opened.filter((address) => !/^(?:https?:\/\/[^@]*$|mailto:)/.test(address));
  expect({ ...seen, opened: bad }).toEqual(NOTHING);
  expect(network.asked).toEqual([]);
  expect(readFileSync(secret, 'utf8')).toBe('Stays.');
  expect(existsSync('/tmp/kbx-pwn')).toBe(false);
}

/** Makes an entry of blocks, each text read by itself, and opens it. */
async function openTexts(title: string, kind: 'note' | 'talk', texts: readonly HostileText[]) {
  const content = texts.flatMap(({ id, text }) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: id }] },
    ...(fromMarkdown(text).document.content ?? []).filter(({ type }) => type !== 'frontmatter'),
  ]);
  const { id } = await ask<{ id: string }>(page, 'add', { kind, title });
  await ask(page, 'save', { id, revision: 1, changes: { document: { type: 'doc', content } } });
  await page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true }).click();
  await page.getByRole('article', { name: title, exact: true }).waitFor();
  return id;
}

/** Clicks every link in the text as a hand does that wants to follow it. */
async function touchAll(): Promise<void> {
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
}

test.describe('the shared inputs', () => {
  test.skip(SHARED.length === 0, 'the shared folder is not at hand');
  test('are among those that are tried', () => expect(SHARED.length).toBeGreaterThan(100));
});

test('pasted pages, as pages and as plain text, stay words', async () => {
  for (let from = 0; from < PAGES.length; from += 120) {
    const some = PAGES.slice(from, from + 120).map(({ text }) => text);
    await openMarkdown(page, `Pasted ${from}`, 'x\n');
    await entryText(page).click();
    await entryText(page).evaluate((root, texts) => {
      for (const text of texts) {
        for (const type of ['text/html', 'text/plain']) {
          const clipboardData = new DataTransfer();
          clipboardData.setData(type, text);
          if (type === 'text/html') clipboardData.setData('text/plain', 'plain');
          root.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        }
      }
    }, some);
    await waitUntilSaved(page);
    await touchAll();
  }
  await expectNothing();
});

test('texts are opened, drawn and looked at as source', async () => {
  for (let from = 0; from < TEXTS.length; from += 100) {
    await openTexts(`Texts ${from}`, 'note', TEXTS.slice(from, from + 100));
    await touchAll();
    await entryText(page).click();
    await switchView(running, 'source');
    await expect(sourceText(page)).toBeVisible();
    await switchView(running, 'text');
  }
  await expectNothing();
});

test('titles stand in lists, in what is found and in the graph', async () => {
  for (const { text } of TITLES)
    await ask(page, 'add', { kind: 'note', title: text, markdown: `[[${text}]] #${text}\n` });
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByRole('option').first().waitFor();
  await list.evaluate((root) => {
    for (const element of root.querySelectorAll('*')) element.scrollTop = 1000;
  });
  await expectNothing();
});

test('a talk of texts is given in two windows', async () => {
  await openTexts(
    'Hostile talk',
    'talk',
    TEXTS.filter(({ text }) => !text.includes('<!--')),
  );
  await page.keyboard.press('Control+Shift+F5');
  const presenter = await findWindow(running.app, 'presenter');
  const audience = await findWindow(running.app, 'audience');
  await expect(audience.getByRole('heading', { name: 'Hostile talk' })).toBeVisible();
  for (let number = 0; number < TEXTS.length; number += 1)
    await presenter.keyboard.press('PageDown');
  await expectNothing();
  await presenter.keyboard.press('Escape').catch(() => undefined);
});

test('a frame or a window that a page would open has no bridge', async () => {
  const found = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inside = Reflect.get(frame.contentWindow ?? {}, 'outloud');
    frame.remove();
    const names = ['require', 'process', 'module', 'ipcRenderer', 'electron'];
    return [
      typeof inside,
      window.open('about:blank') === null,
      ...names.filter((name) => name in window),
    ];
  });
  expect(found).toEqual(['undefined', true]);
  await expectNothing();
});

test('without the defences the same inputs run', async () => {
  const payloads = PAGES.map(({ id, text }) => ({ id, text }));
  await showUndefended(running.app, payloads);
  const classOf = new Map(PAGES.map((one) => [one.id, one.class]));
  const wanted = [...new Set(PAGES.map((one) => one.class))].filter(
    (name) => !NEVER_RUN.includes(name),
  );
  await expect
    .poll(
      async () => {
        const ran = new Set((await readFired(running.app)).map((id) => classOf.get(id)));
        return wanted.filter((name) => !ran.has(name));
      },
      { timeout: 60_000 },
    )
    .toEqual([]);
  const fired = await readFired(running.app);
  expect(fired.length).toBeGreaterThan(100);
  expect(network.asked.length).toBeGreaterThan(20);
  test.info().annotations.push({
    type: 'ran',
    description: `${fired.length} of ${payloads.length}; ${network.asked.length} requests`,
  });
  await closeUndefended(running.app);
});
