import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from './test';
import { findNpmElectron } from '../scripts/npm-electron.mjs';
import { electronPath } from '../scripts/electron-path.mjs';
import { askHandler, listAddresses, readPreferences, tryDownloads } from './security/ask-main';
import { type AllWindows, call, openAllWindows, runInAll } from './security/all-windows';
import * as attempts from './security/attempts';
import { type Listening, listen } from './security/listening';
import { expectPolicy, tryForbidden } from './security/policy';
import { probe } from './security/probe';
import { makeFolder } from './window';

/**
 * Electron's security checklist, item by item, in the app as it runs. Each is tried in every page,
 * and shown to be possible where nothing defends.
 */

const PAGES = ['audience', 'blog', 'capture', 'diagram', 'index', 'presenter', 'preview'];
const OPEN = { url: 'app://outloud/', session: 'open' } as const;

let here: AllWindows;
let elsewhere: Listening;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  elsewhere = await listen();
  here = await openAllWindows();
});

test.afterAll(async () => {
  await (here as AllWindows | undefined)?.app.close();
  elsewhere.close();
});

/** What every page must give. */
async function expectInAll(code: string, value: unknown): Promise<void> {
  const expected = Object.fromEntries(PAGES.map((name) => [name, value]));
  expect(await runInAll(here.app, code)).toEqual(expected);
}

async function expectPreference(name: string, value: unknown): Promise<void> {
  const all = await readPreferences(here.app);
  expect(all.map((preferences) => preferences[name] ?? false)).toEqual(PAGES.map(() => value));
}

test('1. Only load secure content', async () => {
  await expectInAll(attempts.askFor(elsewhere), undefined);
  expect(elsewhere.reached()).toEqual([]);

  // The second defence holds without the first: no policy, and still nothing leaves.
  const { capture } = here.pages;
  const debug = await capture.context().newCDPSession(capture);
  await debug.send('Page.setBypassCSP', { enabled: true });
  await capture.reload();
  await capture.evaluate(attempts.askFor(elsewhere));
  expect(elsewhere.reached()).toEqual([]);
  expect(await capture.evaluate(attempts.READ_FILES)).toBe(0);
  await debug.send('Page.setBypassCSP', { enabled: false });
  await capture.reload();

  const ways = new Set<string>();
  await expect(async () => {
    await probe(here.app, { ...OPEN, script: attempts.askFor(elsewhere) });
    for (const way of elsewhere.reached()) ways.add(way);
    expect([...ways].toSorted()).toEqual(['tcp', 'udp']);
  }).toPass();
  await probe(here.app, { ...OPEN, session: 'locked', script: attempts.askFor(elsewhere) });
  expect(elsewhere.reached()).toEqual([]);
});

test('2. Do not enable Node.js integration for remote content', async () => {
  await expectInAll(attempts.FIND_NODE, []);
  await expectPreference('nodeIntegration', false);
  await expectPreference('nodeIntegrationInWorker', false);
  await expectPreference('nodeIntegrationInSubFrames', false);
  const preferences = { sandbox: false, nodeIntegration: true, contextIsolation: false };
  const found = await probe(here.app, {
    ...OPEN,
    script: attempts.FIND_NODE,
    preferences: { ...preferences, preload: undefined },
  });
  expect(found).toContain('require');
});

test('3. Enable context isolation', async () => {
  await expectPreference('contextIsolation', true);
  // What a page does to its own language doesn't reach the preload.
  const script = `(async () => {
    const { call } = outloud;
    Object.hasOwn = Array.prototype.includes = Set.prototype.has = () => true;
    Function.prototype.call = Function.prototype.apply = function () { return this; };
    return call('constructor', 'constructor').then(() => 'called', (error) => error.message);
  })()`;
  expect(await probe(here.app, { url: 'app://outloud/capture.html', script })).toContain(
    'There is no call constructor.constructor.',
  );
});

test('4. Enable process sandboxing', async () => {
  await expectPreference('sandbox', true);
  const preload = join(makeFolder('preload'), 'probe.cjs');
  writeFileSync(
    preload,
    `const can = (name) => { try { return Boolean(require(name)); } catch { return false; } };
    require('electron').contextBridge.exposeInMainWorld('probe', {
      sandboxed: process.sandboxed, files: can('fs') || can('node:fs'), programs: can('child_process'), native: 'dlopen' in process,
    });`,
  );
  const wanted = { url: 'app://outloud/capture.html', script: 'probe' };
  expect(await probe(here.app, { ...wanted, preferences: { preload } })).toEqual({
    sandboxed: true,
    files: false,
    programs: false,
    native: false,
  });
  expect(
    await probe(here.app, { ...wanted, preferences: { preload, sandbox: false } }),
  ).toMatchObject({ files: true, programs: true, native: true });
});

test('5. Handle session permission requests from remote content', async () => {
  await expectInAll(attempts.ASK_PERMISSIONS, []);
  // Where everything is allowed, some of it is had without a person.
  const script = 'Notification.requestPermission()';
  expect(await probe(here.app, { ...OPEN, script })).toBe('granted');
  await expectInAll(script, 'denied');
});

test('6. Do not disable webSecurity', async () => {
  await expectPreference('webSecurity', true);
});

test('7. Define a content security policy', async () => {
  for (const page of Object.values(here.pages)) await expectPolicy(page);
  // What is tried works where there is no policy.
  expect(await probe(here.app, { ...OPEN, script: `(${String(tryForbidden)})()` })).toMatchObject({
    worked: expect.arrayContaining(['a style attribute', 'an inline script', 'eval']),
    refused: [],
  });
});

test('8. Do not enable allowRunningInsecureContent', () =>
  expectPreference('allowRunningInsecureContent', false));

test('9. Do not enable experimental features', async () => {
  await expectPreference('experimentalFeatures', false);
  const switches = ['enable-experimental-web-platform-features', 'enable-features', 'js-flags'];
  expect(
    await here.app.evaluate(
      ({ app }, names) => names.filter((name) => app.commandLine.hasSwitch(name)),
      switches,
    ),
  ).toEqual([]);
});

test('10. Do not use enableBlinkFeatures', async () => {
  for (const preferences of await readPreferences(here.app))
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  expect(
    await here.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features')),
  ).toBe(false);
});

test('11. Do not use allowpopups for WebViews', async () => {
  await expectInAll(attempts.ADD_WEBVIEW, false);
  await expectPreference('webviewTag', false);
});

test('12. Verify WebView options before creation', async () => {
  // Were the tag ever allowed, none would be attached.
  const before = await listAddresses(here.app);
  const preferences = { webviewTag: true };
  const script = `(async () => {
    const view = document.createElement('webview');
    view.src = 'data:text/html,x';
    const attached = new Promise((done) => view.addEventListener('did-attach', () => done('attached')));
    document.body.append(view);
    return Promise.race([attached, new Promise((done) => setTimeout(() => done('refused'), 1000))]);
  })()`;
  expect(await probe(here.app, { ...OPEN, script, preferences })).toBe('refused');
  await expect.poll(() => listAddresses(here.app)).toEqual(before);
});

test('13. Disable or limit navigation', async () => {
  const before = await listAddresses(here.app);
  await expectInAll(attempts.leaveFor(attempts.waysOut(elsewhere)), true);
  expect(await tryDownloads(here.app)).toEqual(PAGES.map(() => 'refused'));
  expect(await listAddresses(here.app)).toEqual(before);
  expect(elsewhere.reached()).toEqual([]);
});

test('14. Disable or limit creation of new windows', async () => {
  const before = await listAddresses(here.app);
  await expectInAll(attempts.openWindows(attempts.waysOut(elsewhere)), 0);
  expect(await listAddresses(here.app)).toEqual(before);
  expect(elsewhere.reached()).toEqual([]);
});

test('15. Do not use shell.openExternal with untrusted content', async () => {
  await here.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (address) => void opened.push(address);
  });
  for (const address of attempts.KEPT_IN)
    await expect(
      call(here.pages.index, 'desktop.openLink', { address }),
      address,
    ).rejects.toThrow();
  await call(here.pages.index, 'desktop.openLink', { address: ' https://example.org/a b' });
  expect(await here.app.evaluate(() => Reflect.get(globalThis, 'opened') as unknown)).toEqual([
    'https://example.org/a%20b',
  ]);
});

test('16. Use a current version of Electron', async () => {
  const read = (file: string): { readonly [key: string]: unknown } =>
    JSON.parse(readFileSync(file, 'utf8')) as never;
  const { electron: pinned = '' } = read('package.json')['devDependencies'] as Record<
    string,
    string
  >;
  const locked = read('package-lock.json')['packages'] as Record<string, { version: string }>;
  // The newest when it was pinned; each release of Electron raises it.
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(pinned, 10)).toBeGreaterThanOrEqual(45);
  expect(locked['node_modules/electron']?.version).toBe(pinned);
  const running = await here.app.evaluate(() => process.versions['electron']);
  // Where GitHub can't be reached, tests run in the one that npm carries; no package is made of it.
  const isStandIn = electronPath() === findNpmElectron();
  test.info().annotations.push({ type: 'Electron', description: `${running}, pinned ${pinned}` });
  expect(running).toBe(isStandIn ? '33.2.1' : pinned);
});

test('17. Validate the sender of all IPC messages', async () => {
  const script = "outloud.call('library', 'current')";
  const refused = {
    ok: false,
    problem: { code: null, message: 'This page may not call Outloud.' },
  };
  const ours = { url: 'app://outloud/capture.html', script };
  expect(await probe(here.app, ours)).toMatchObject({ ok: true });
  expect(await probe(here.app, { ...ours, session: 'open' })).toEqual(refused);
  expect(await probe(here.app, { ...ours, session: 'locked' })).toBe('not loaded');
  for (const url of ['app://elsewhere/', 'app://outloud.example/', 'data:text/html,x'])
    expect(await probe(here.app, { url, script }), url).toEqual(refused);
  // A frame can't be opened to call from: the handler is asked as one would.
  expect(await askHandler(here.app, null)).toMatchObject({ ok: true });
  expect(await askHandler(here.app, {})).toEqual(refused);
  // A window of ours that has its own few calls gets no others.
  await expect(call(here.pages.audience, 'library.current')).rejects.toThrow('may not call');
});

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
  for (const page of Object.values(here.pages)) expect(page.url()).toMatch(/^app:\/\/outloud\//);
  await expectInAll(attempts.READ_FILES, 0);
  const names = ['..%2fmain%2findex.js', '..%5cmain%5cindex.js', '%2e%2e/main/index.js'];
  const more = ['index.html%00.js', '%2fetc%2fpasswd', '/etc/passwd', 'C:%5cx', '..%252fmain'];
  const statuses = await here.app.evaluate(
    async ({ net }, paths) =>
      Promise.all(
        paths.flatMap((path) =>
          [`app://outloud/${path}`, `asset://library/${path}`, `asset://elsewhere/${path}`].map(
            async (address) => (await net.fetch(address)).status,
          ),
        ),
      ),
    [...names, ...more],
  );
  expect(new Set(statuses)).toEqual(new Set([404]));
});

test('19. Check which fuses you can change', async () => {
  // This is Electron as tests need it. Those of a package are chosen in the configuration of
  // electron-builder and read back from it by `npm run test:package`: here, that each has a choice.
  const wire = await getCurrentFuseWire(electronPath());
  const chosen = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
  expect(Object.keys(wire).filter((fuse) => /^\d+$/.test(fuse))).toEqual(chosen.map(String));
});

test('20. Do not expose Electron APIs to untrusted web content', async () => {
  const seen = await runInAll<string>(
    here.app,
    "typeof outloud === 'undefined' ? 'nothing' : Object.keys(outloud).sort().join()",
  );
  expect(seen).toEqual({
    ...Object.fromEntries(PAGES.map((name) => [name, 'call,on,pathOf'])),
    // What is foreign has no bridge at all.
    blog: 'nothing',
    diagram: 'nothing',
  });
  for (const name of ['__proto__.toString', 'constructor.name', 'entries.__proto__', 'ipc.send'])
    await expect(call(here.pages.index, name), name).rejects.toThrow('There is no call');
});
