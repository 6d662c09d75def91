import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from './test';
import { oneWindow } from './one-window';
import { openMarkdown } from './source-window';
import { entryText } from './window';

const here = oneWindow('read-late');
const ASSETS = join('out', 'renderer', 'assets');
const CHUNKS = join('out', 'chunks');

/** What no first screen needs: packages, and parts of the window. */
const HEAVY = [
  'node_modules/mermaid/',
  'node_modules/katex/',
  'node_modules/d3-force/',
  'node_modules/@codemirror/',
  'node_modules/harper.js/',
  'node_modules/reveal.js/',
  'features/graph/graph-view',
  'features/growth/growth-view',
  'features/home/home-view',
  'features/publish/publish-dialog',
  'features/deck/deck-dialog',
  'features/settings/settings-dialog',
] as const;

/** What nothing of is done before there is a window. */
const SHELL_HEAVY = [
  'node_modules/zod/',
  'node_modules/lowdb/',
  'node_modules/yaml/',
  'core/library/record.',
  'src/main/shell.ts',
  'src/main/menu.ts',
] as const;

/** What comes with the text of an entry, right after the list. */
const EDITOR = ['node_modules/highlight.js/', 'node_modules/@tiptap/core/'] as const;

/** The scripts that the page has asked for, but those that a worker runs. */
async function asked(page: Page): Promise<readonly string[]> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel="modulepreload"]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    ),
  );
  return addresses.map((address) => address.split('/').at(-1) ?? '');
}

/** Those of the sources that are built into the scripts of the page. */
const among = (sources: readonly string[], scripts: readonly string[]): readonly string[] =>
  builtFrom(
    sources,
    scripts.map((name) => join(ASSETS, name)),
  );

/** Those of the sources that are built into the files. */
function builtFrom(sources: readonly string[], files: readonly string[]): readonly string[] {
  // The bundler's own script has none.
  const maps = files.map((file) => `${file}.map`).filter((map) => existsSync(map));
  const built = maps.flatMap(
    (map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
  );
  return sources.filter((source) => built.some((file) => file.includes(source)));
}

/** A built file with all that is read before it runs. */
function followImports(file: string): readonly string[] {
  const found = new Set([file]);
  for (const one of found) {
    const text = readFileSync(one, 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      found.add(join(dirname(one), name));
    }
  }
  return [...found];
}

test('the list is there before all that it does not need', async () => {
  const page = readFileSync(join('out', 'renderer', 'index.html'), 'utf8');
  const first = [...page.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  expect(among(['renderer/app/section', 'features/entry-list/entry-list'], first)).toHaveLength(2);
  expect(among([...HEAVY, ...EDITOR], first)).toEqual([]);
});

test('the first window is made before the shell is read, and what parses calls and texts', () => {
  const first = followImports(join('out', 'main', 'index.js'));
  expect(builtFrom(['src/main/window.ts'], first)).toHaveLength(1);
  expect(builtFrom(SHELL_HEAVY, first)).toEqual([]);
  // They are built into what comes later, under these names.
  const all = readdirSync(CHUNKS).map((name) => join(CHUNKS, name));
  expect(builtFrom(SHELL_HEAVY, all)).toEqual(SHELL_HEAVY);
});

test('what answers the first calls of a page is read without the rest of the app', () => {
  const [answering = ''] = readdirSync(CHUNKS).filter((name) => /^shell-answer-.*\.js$/.test(name));
  const files = followImports(join(CHUNKS, answering));
  expect(builtFrom(['contract/desktop/desktop-arguments'], files)).toHaveLength(1);
  expect(builtFrom(['node_modules/yaml/', 'app/app.ts'], files)).toEqual([]);
});

test('the letters of the list are asked for with its page', () => {
  const page = readFileSync(join('out', 'renderer', 'index.html'), 'utf8');
  const preload = /<link[^>]*rel="preload"[^>]*href="\.\/assets\/([^"]+)"/.exec(page)?.[1] ?? '';
  const styles = readdirSync(ASSETS).filter((name) => name.endsWith('.css'));
  const used = styles.some((name) => readFileSync(join(ASSETS, name), 'utf8').includes(preload));
  expect(preload).toMatch(/\.woff2$/);
  expect(used).toBe(true);
});

test('what the window looks like stands above the interface library, whichever is read first', async () => {
  const home = here.page.getByRole('navigation', { name: 'Library' }).getByText('Home');
  const item = home.locator('xpath=ancestor-or-self::button');
  await expect(item).toHaveCSS('padding-left', '9px');
});

test('each part is read when it is first needed', async () => {
  const { page } = here;
  await openMarkdown(page, 'One', 'Some text.');
  await expect(entryText(page)).toContainText('Some text.');
  expect(among(EDITOR, await asked(page))).toEqual(EDITOR);
  expect(among(HEAVY, await asked(page))).toEqual([]);

  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar.getByRole('button', { name: 'Graph' }).click();
  await expect(page.getByRole('region', { name: 'Graph' })).toBeVisible();
  await sidebar.getByRole('button', { name: /^Growth/ }).click();
  await expect(page.getByRole('heading', { name: 'Growth', level: 1 })).toBeVisible();
  await sidebar.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  const later = among(HEAVY, await asked(page));
  expect(later).toContain('features/graph/graph-view');
  expect(later).toContain('features/growth/growth-view');
  expect(later).toContain('features/settings/settings-dialog');
  expect(later).not.toContain('features/publish/publish-dialog');
});
