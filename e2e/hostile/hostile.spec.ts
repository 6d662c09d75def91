import { expect, test, type Locator, type Page } from '../test';
import type { HostileText } from '../../src/core/testing/hostile/hostile-input';
import { findWindow } from '../show-windows';
import { ask, openMarkdown, sourceText } from '../source-window';
import { entryText, pressShortcut, waitUntilSaved } from '../window';
import { callAll, JUNK_CALLS, MEANT_CALLS, SHARED_CALLS } from './bad-calls';
import { mayLeave, PAGES, SHARED, someOf, TEXTS, TITLES, UNDEFENDED } from './payloads';
import { closeUndefended, showUncleaned, showUndefended } from './undefended';
import { NOTHING, readSeen } from './watch-app';
import { expectNothing, openTexts, openWatchedWindow, touchAll, watched } from './watched-window';

test.describe.configure({ timeout: 120_000 });
openWatchedWindow();

test.describe('the shared inputs', () => {
  test.skip(SHARED.length === 0, 'the shared folder is not at hand');
  test('are among those that are tried', () => {
    expect(SHARED.length).toBeGreaterThan(100);
    expect(SHARED_CALLS.length).toBeGreaterThan(10);
  });
});

test('without the defences the same inputs run, and the watch sees it', async () => {
  const { running, page, network } = watched();
  await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string, argument: unknown): Promise<unknown>;
    };
    await bridge.call('desktop', 'openLink', { address: 'https://kbx.invalid/' });
  });
  const className = (one: HostileText): string => `${one.kind} ${one.class}`;
  const fired = new Set<string>();
  let quiet = new Set(UNDEFENDED.map(className));
  // A slow machine gets more time for what has not run yet.
  for (const patience of [1200, 4000, 10_000]) {
    const left = UNDEFENDED.filter((one) => quiet.has(className(one)));
    for (const id of await showUndefended(running.app, left, patience)) fired.add(id);
    const ran = new Set(UNDEFENDED.filter(({ id }) => fired.has(id)).map(className));
    quiet = new Set([...quiet].filter((name) => !ran.has(name)));
    if (quiet.size <= 1) break;
  }
  // These ask a network.
  expect([...quiet]).toEqual(['html-paste beacon']);
  expect(fired.size).toBeGreaterThan(100);
  const seen = await readSeen(running.app);
  expect(seen.scripts[0]).toMatch(/^http:\/\/kbx\.invalid\/.*: \d+$/);
  expect(seen.moves).toContain('http://kbx.invalid/undefended');
  expect(seen.polluted.join(' ')).toContain('polluted');
  expect(seen.opened).toEqual(['https://kbx.invalid/']);
  const asked = network.asked();
  const beacons = asked.filter((one) => /^kbx\.invalid\/\d+$/.test(one));
  expect(new Set(beacons).size).toBeGreaterThan(15);
  expect(seen.requests.length).toBeGreaterThan(50);
  const description = `${fired.size} of ${UNDEFENDED.length} ran; ${asked.length} requests`;
  test.info().annotations.push({ type: 'control', description });
  await closeUndefended(running.app);
});

test('pasted pages, as pages and as plain text, stay words', async () => {
  const { page } = watched();
  for (let from = 0; from < PAGES.length; from += 120) {
    const some = PAGES.slice(from, from + 120).map(({ text }) => text);
    await openMarkdown(page, `Pasted ${from}`, 'x\n');
    await entryText(page).focus();
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

/** Switches the view of what joins several texts, which no Markdown holds as it is. */
async function switchAnyway(to: Locator): Promise<void> {
  const { page, running } = watched();
  await pressShortcut(running, '/');
  const question = page.getByRole('dialog', { name: 'Something would be lost' });
  await expect(question.or(to).first()).toBeVisible();
  if (await question.isVisible())
    await question.getByRole('button', { name: 'Switch Anyway' }).click();
  await expect(to).toBeFocused();
}

test('texts are opened, touched, and looked at as source', async () => {
  const { page } = watched();
  for (let from = 0; from < TEXTS.length; from += 160) {
    await openTexts(`Texts ${from}`, 'note', TEXTS.slice(from, from + 160));
    await entryText(page).focus();
    await switchAnyway(sourceText(page));
    await switchAnyway(entryText(page));
    await waitUntilSaved(page);
    await touchAll();
  }
  await expectNothing();
});

test('diagrams are drawn, or say why not', async () => {
  const diagrams = TEXTS.filter((one) => one.class === 'mermaid');
  await openTexts('Diagrams', 'note', diagrams);
  const drawn = entryText(watched().page).locator('.diagram');
  for (const diagram of await drawn.all()) {
    await diagram.scrollIntoViewIfNeeded();
    await expect(diagram).toHaveAttribute('data-state', /shown|problem|empty/);
  }
  expect(await drawn.count()).toBe(diagrams.length);
  await touchAll();
  await expectNothing();
});

test('texts are shown in other notes, and as what is to be copied', async () => {
  const { page, running } = watched();
  await openTexts('Post of texts', 'post', someOf(TEXTS, 6).filter(mayLeave));
  await pressShortcut(running, 'V', ['control', 'alt']);
  const dialog = page.getByRole('dialog', { name: 'Variants' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Post of texts');
  await dialog.getByText('Thread', { exact: true }).click();
  await expect(preview.getByRole('listitem').first()).toContainText('Post of texts');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openTexts('Begins so', 'note', someOf(TEXTS, 3));
  await openMarkdown(page, 'Embeds', '[[Begins so]]\n\n![[Begins so]]\n');
  await entryText(page).getByRole('link').first().hover();
  await expect(page.getByRole('tooltip').filter({ hasText: 'Begins so' })).toBeVisible();
  await touchAll();
  await expectNothing();
});

test('titles stand in lists, in what is found, as links and in the graph', async () => {
  const { page, running } = watched();
  const titles = TITLES.map(({ text }) => text);
  const refused = await page.evaluate(async (all) => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string, argument: unknown): Promise<{ ok: boolean }>;
    };
    const replies = await Promise.all(
      all.map((title) =>
        bridge.call('entries', 'add', {
          kind: 'note',
          title,
          markdown: `[[${title}]] #${title}\n`,
          tags: [title.slice(0, 200)],
        }),
      ),
    );
    return replies.filter(({ ok }) => !ok);
  }, titles);
  expect(refused).toEqual([]);
  const list = page.getByRole('listbox', { name: 'Everything' });
  await list.getByRole('option').first().waitFor();
  for (let screen = 0; screen < 20; screen += 1) await list.press('PageDown');
  await list.press('Home');
  const links = titles.map((title) => `[[${title}]] ![[${title}]]\n`).join('\n');
  await openMarkdown(page, 'All titles', links);
  await touchAll();
  await pressShortcut(running, 'F', ['control', 'shift']);
  await page.getByRole('combobox', { name: 'Search everything' }).fill('kbx');
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Graph/ }).click();
  await expect(page.locator('[data-camera]')).toBeVisible();
  await page.getByRole('button', { name: 'Everything' }).click();
  await expectNothing();
});

test('a talk of texts is given in two windows', async () => {
  const { page, running } = watched();
  await openTexts('Hostile talk', 'talk', someOf(TEXTS, 8));
  await page.keyboard.press('Control+Shift+F5');
  const presenter = await findWindow(running.app, 'presenter');
  const audience = await findWindow(running.app, 'audience');
  await expect(audience.getByRole('heading', { name: 'Hostile talk' })).toBeVisible();
  const head = presenter.getByRole('region', { name: 'Where the talk stands' });
  await expect(head).toContainText(/Slide 1 of \d+/);
  const slides = Number(/Slide 1 of (\d+)/.exec((await head.textContent()) ?? '')?.[1]);
  expect(slides).toBeGreaterThan(50);
  for (let number = 1; number < slides; number += 1) await presenter.keyboard.press('PageDown');
  await expect(head).toContainText(`Slide ${slides} of ${slides}`);
  await expectNothing();
  // The window is gone before the key is up again.
  await presenter.keyboard.press('Escape').catch(() => undefined);
  const after = page.getByRole('dialog', { name: 'After “Hostile talk”' });
  await after.getByRole('button', { name: 'Done' }).click();
});

test('a frame or a window that a page would open has no bridge, and the page no Node', async () => {
  const found = await watched().page.evaluate(() => {
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

/** What the library holds, as the app tells it. */
async function readAll(page: Page): Promise<readonly unknown[]> {
  return Promise.all([ask(page, 'list', {}), ask(page, 'trash', undefined)]);
}

test('every call refuses in words what it does not take, and changes nothing', async () => {
  const { page } = watched();
  await openMarkdown(page, 'Stays as it is', 'x\n');
  await waitUntilSaved(page);
  const before = await readAll(page);
  expect(JUNK_CALLS.length).toBeGreaterThan(3000);
  expect(await callAll(page, JUNK_CALLS)).toEqual([]);
  expect(await callAll(page, MEANT_CALLS)).toEqual([]);
  expect(await readAll(page)).toEqual(before);
  await expectNothing();
});

test('a flood of saves is worked off, and the last one stays', async () => {
  const { page } = watched();
  const id = await openMarkdown(page, 'Flooded', 'x\n');
  const refused = await page.evaluate(async (entry) => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string, argument: unknown): Promise<{ ok: boolean }>;
    };
    const saves = Array.from({ length: 200 }, (_, index) =>
      bridge.call('entries', 'save', {
        id: entry,
        revision: index + 1,
        changes: { tags: [`flood-${index + 1}`] },
      }),
    );
    return (await Promise.all(saves)).filter(({ ok }) => !ok);
  }, id);
  expect(refused).toEqual([]);
  expect(await ask(page, 'read', { id })).toMatchObject({ tags: ['flood-200'] });
  await expectNothing();
});

test('the policy alone lets nothing run', async () => {
  const { page, running, network } = watched();
  await showUncleaned(page, UNDEFENDED);
  const { refusals, ...seen } = await readSeen(running.app);
  expect({ ...seen, refusals: [] }).toEqual(NOTHING);
  expect(network.asked()).toEqual([]);
  expect(refusals.length).toBeGreaterThan(100);
  const directives = new Set(refusals.map((what) => what.split(' ')[1]));
  expect([...directives]).toEqual(
    expect.arrayContaining([
      'frame-src',
      'img-src',
      'media-src',
      'object-src',
      'script-src-attr',
      'style-src-elem',
    ]),
  );
});
