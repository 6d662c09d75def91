import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFakeGenerator } from '../../src/host/preview/testing/fake-generator';
import { askOf, openMarkdown } from '../source-window';
import { makeFolder } from '../window';
import { expect, test } from '../test';
import { mayLeave, someOf, TEXTS, UNDEFENDED } from './payloads';
import { showInPreview } from './undefended';
import { readSeen } from './watch-app';
import { expectNothing, openTexts, openWatchedWindow, watched } from './watched-window';

test.describe.configure({ timeout: 120_000 });
openWatchedWindow();

test('a talk of texts is printed, and its page asks for nothing', async () => {
  const { page } = watched();
  const folder = makeFolder('hostile-print');
  const texts = someOf(TEXTS, 12).filter(mayLeave);
  const id = await openTexts('Printed texts', 'talk', texts);
  const wish = { id, folder, format: 'pdf', pages: 'notes' };
  const { files } = await askOf<{ files: readonly string[] }>(page, 'decks', 'write', wish);
  expect(readFileSync(join(folder, files[0] ?? ''), 'latin1').slice(0, 5)).toBe('%PDF-');
  await expectNothing();
});

test('a blog’s page runs what it likes and stays where it is, without Outloud or a network', async () => {
  const { page, running, network } = watched();
  const site = makeFolder('hostile-site');
  writeFileSync(join(site, 'eleventy.config.js'), 'export default () => undefined;\n');
  installFakeGenerator(site, 'serve');
  const id = await openMarkdown(page, 'Previewed', 'x\n', { kind: 'post' });
  await askOf(page, 'targets', 'add', { name: 'Blog', generator: 'eleventy', path: site });
  await askOf(page, 'previewWindow', 'allow', { folder: site });
  const wish = { id, target: 'Blog' };
  const { root } = await askOf<{ root: string }>(page, 'previews', 'start', wish);
  await askOf(page, 'previewWindow', 'show', undefined);
  const probe = `<script>
    fetch('${network.address}probe').catch(() => 0);
    new WebSocket('${network.address.replace('http', 'ws')}probe');
    if (typeof require + typeof parent.outloud + typeof parent.require === 'undefined'.repeat(3)) __kbx();
  </script>`;
  const payloads = [...UNDEFENDED, { id: 'probe', text: probe }];
  const fired = await showInPreview(running.app, root, payloads, 1200);
  // That the scripts ran says that whatever they tried was tried.
  expect(fired.length).toBeGreaterThan(100);
  expect(fired).toContain('probe');
  const seen = await readSeen(running.app);
  expect(seen.requests.length).toBeGreaterThan(50);
  expect(network.asked()).toEqual([]);
  expect(seen).toMatchObject({ opened: [], crashes: [], refusals: [] });
  const isElsewhere = (what: string): boolean => !what.startsWith(root);
  expect([...seen.scripts, ...seen.polluted].filter(isElsewhere)).toEqual([]);
  const shown = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(shown.filter((url) => !url.startsWith('app://outloud/')).filter(isElsewhere)).toEqual([]);
  expect(shown.filter((url) => url.startsWith(root))).toHaveLength(1);
  await askOf(page, 'previewWindow', 'close', undefined);
  await askOf(page, 'previews', 'stop', undefined);
  await readSeen(running.app);
  await expectNothing();
});
