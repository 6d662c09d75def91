import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from './test';
import { readNetLog } from './security/net-log';
import { createLibrary, entryText, makeFolder, startOutloud } from './window';

const MAIN = 'e2e/security/watched/main.mjs';

/** Commands that end what is walked through, or open a dialog of the system. */
const LEFT_OUT = ['closeLibrary', 'openLibrary', 'save'];

/** Starts the app under watch, in main by a record of its sockets, in Chromium by its own log. */
async function startWatched(): Promise<{
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** Closes it. @returns what it had to do with any network */
  end(): Promise<{ readonly node: readonly string[]; readonly chromium: readonly string[] }>;
}> {
  const folder = makeFolder('offline');
  const log = join(folder, 'net.json');
  const record = join(folder, 'sockets.txt');
  const { app, page } = await startOutloud(join(folder, 'profile'), {
    switches: [`--log-net-log=${log}`],
    env: { OUTLOUD_RECORDED_NETWORK: record },
    main: MAIN,
  });
  return {
    app,
    page,
    folder,
    end: async () => {
      await app.close();
      const node = readFileSync(record, 'utf8').split('\n').filter(Boolean);
      return { node: [...new Set(node)].toSorted(), chromium: readNetLog(log) };
    },
  };
}

/** Chooses every command of the menu, one after the other. @returns the names of what it opened */
async function chooseEverything(app: ElectronApplication, page: Page): Promise<readonly string[]> {
  const commands = await app.evaluate(({ Menu }, leftOut) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    return (items ?? []).flatMap(({ id, type }) =>
      type === 'normal' && id && !leftOut.includes(id) ? [id] : [],
    );
  }, LEFT_OUT);
  const opened = new Set<string>();
  for (const command of commands) {
    await app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      command,
    );
    const names = await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll('[role="dialog"]')].map(
        (dialog) => dialog.textContent?.slice(0, 20) ?? '',
      );
    });
    for (const name of names) opened.add(name);
    for (let level = 0; level < names.length + 1; level += 1) await page.keyboard.press('Escape');
  }
  return [...opened];
}

test('whatever is chosen, the app asks nobody for anything', async () => {
  const { app, page, folder, end } = await startWatched();
  await app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    shell.openExternal = async () => undefined;
  });
  await createLibrary(page, join(folder, 'library'), { sample: true });
  // A text with addresses, pictures from elsewhere, a formula, a diagram and words that are not.
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('option');
  await expect(rows.nth(3)).toBeVisible();
  const count = await rows.count();
  for (let row = 0; row < Math.min(count, 6); row += 1) {
    await rows.nth(row).click();
    await expect(entryText(page)).toBeVisible();
  }
  await entryText(page).click();
  await page.keyboard.type(
    'Teh wrods are mispelt. https://example.org/ ![](https://example.org/a.png) ',
  );
  const opened = await chooseEverything(app, page);
  expect(opened.length).toBeGreaterThan(10);
  // What no policy is asked about: names to be looked up, and connections to be opened, ahead.
  await page.evaluate(() => {
    for (const rel of ['dns-prefetch', 'preconnect'])
      document.head.append(
        Object.assign(document.createElement('link'), { rel, href: `https://${rel}.invalid/` }),
      );
  });
  const { node, chromium } = await end();
  expect(node.filter((line) => !/is watched$|starts a thread$/.test(line))).toEqual([]);
  // Main, the app's thread and those that it starts were all under watch.
  expect(node).toEqual(
    expect.arrayContaining(['main is watched', 'thread is watched', 'thread starts a thread']),
  );
  expect(chromium).toEqual([]);
});

test('whoever asks is seen', async () => {
  const server = createServer((_, response) => response.end('x'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { app, end } = await startWatched();
  await app.evaluate(async ({ session }, address) => {
    await fetch(`${address}/main`);
    const threads = process.getBuiltinModule('node:worker_threads');
    const asking = new threads.Worker(`fetch('${address}/thread').then(() => 0)`, { eval: true });
    await new Promise((done) => asking.once('exit', done));
    const own = session.fromPartition('asking');
    await own.fetch(`${address}/locked`).catch(() => undefined);
    own.webRequest.onBeforeRequest(null);
    await own.fetch(`${address}/open`);
    await own.resolveHost('names.invalid').catch(() => undefined);
  }, `http://127.0.0.1:${port}`);
  const { node, chromium } = await end();
  server.close();
  expect(node).toEqual(
    expect.arrayContaining([
      `main connects to ${port} 127.0.0.1`,
      `thread connects to ${port} 127.0.0.1`,
    ]),
  );
  expect(chromium).toEqual(
    expect.arrayContaining([
      `URL_REQUEST_START_JOB http://127.0.0.1:${port}/open`,
      expect.stringContaining('names.invalid'),
    ]),
  );
  // What a session refuses doesn’t even get so far.
  expect(chromium.join()).not.toContain('/locked');
});
