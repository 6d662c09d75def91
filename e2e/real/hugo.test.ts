import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outloud, outloudJson } from '../command-line';
import { HOSTILE_CODE, HOSTILE_NOTE, PICTURE } from './hostile-text';
import { makeHugoSite } from './hugo-site';
import { isRoot, runTool, toolFile } from './run-tool';
import { serve } from './serve-folder';

const TITLE = 'C#: "hostile" {{ .Title }} & <b>';

interface Published {
  readonly written: readonly { readonly file: string; readonly id: string }[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

let folder: string;
let site: string;
let library: string[];
let browser: Browser;
let page: Page;
let address: string;
let stop = (): void => {};
let published: Published;
let hostile: string;

async function add(
  kind: string,
  title: string,
  markdown: string,
  ...more: string[]
): Promise<string> {
  const args = ['add', '--kind', kind, '--title', title, ...more, ...library];
  return (await outloudJson<{ id: string }>(args, markdown)).id;
}

async function open(path: string): Promise<void> {
  const response = await page.goto(address + path);
  expect(response?.status(), path).toBe(200);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hugo-'));
  site = join(folder, 'site');
  library = ['--library', join(folder, 'library')];
  await makeHugoSite(site);
  const source = join(folder, 'notes');
  await mkdir(source);
  await writeFile(join(source, 'diagram.png'), PICTURE);
  const front = `---\ntitle: ${JSON.stringify(TITLE)}\ndate: 2024-03-05T23:30:00-05:00\ntags: [C#, "1.10", yes, a b]\naliases: [/an/old/address/]\n---\n`;
  await writeFile(join(source, 'hostile.md'), front + HOSTILE_NOTE);
  const { imported } = await outloudJson<{ imported: { id: string }[] }>([
    'import',
    join(source, 'hostile.md'),
    '--as',
    'posts',
    ...library,
  ]);
  hostile = imported[0]?.id ?? '';
  const note = await add(
    'note',
    'A note',
    `Composed from a note.\n\n\`\`\`\n${HOSTILE_CODE}\n\`\`\`\n`,
  );
  const secret = await add(
    'note',
    'Secret',
    'Nobody may ever read this sentence about salaries.',
    '--private',
  );
  const compose = (title: string, from: string) =>
    outloudJson<{ id: string }>([
      'compose',
      '--kind',
      'post',
      '--title',
      title,
      '--from',
      from,
      ...library,
    ]);
  const composed = await compose('The other post', note);
  const leaky = await compose('Leaky', `${note},${secret}`);
  const twin = await add('post', 'the OTHER post', 'A twin, told apart by its address.');
  const draft = await add('post', 'Unfinished', '---\ndraft: true\n---\nNot to be seen yet.\n');
  await outloudJson(['target', 'add', 'blog', '--generator', 'hugo', '--path', site, ...library]);
  const ids = [hostile, composed.id, leaky.id, twin, draft, secret];
  const { stdout } = await outloud(['publish', ...ids, '--target', 'blog', '--json', ...library]);
  published = JSON.parse(stdout.toString()) as Published;
  await runTool(toolFile('OUTLOUD_HUGO'), ['--panicOnWarning'], site);
  const server = await serve(join(site, 'public'));
  ({ address, stop } = server);
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a site that Hugo builds from what Outloud publishes', () => {
  it('has one page a post, and none of the draft', async () => {
    await open('/');
    const titles = await page.locator('a.post').allTextContents();
    expect(titles.toSorted()).toEqual([TITLE, 'The other post', 'the OTHER post'].toSorted());
    const posts = await readdir(join(site, 'content/posts'));
    expect(posts.toSorted()).toEqual([
      'c-sharp-hostile-title-and-b',
      'the-other-post',
      'the-other-post-2',
      'unfinished',
    ]);
  });

  it('shows title, date and tags as they are', async () => {
    await open('/posts/c-sharp-hostile-title-and-b/');
    expect(await page.locator('h1').allTextContents()).toEqual([TITLE]);
    expect(await page.locator('time').textContent()).toBe('2024-03-05T23:30:00-05:00');
    expect(await page.locator('.tags li').allTextContents()).toEqual(['C#', '1.10', 'yes', 'a b']);
  });

  it.each(['/posts/c-sharp-hostile-title-and-b/', '/posts/the-other-post/'])(
    'shows code to the character in %s',
    async (path) => {
      await open(path);
      const [code] = await page.locator('pre code').allTextContents();
      expect(code?.replace(/\n$/, '')).toBe(HOSTILE_CODE);
    },
  );

  it('leads from an old address to the page', async () => {
    const old = await readFile(join(site, 'public/an/old/address/index.html'), 'utf8');
    const [, to = ''] = /http-equiv="?refresh"? content="0; ?url=([^"]+)"/.exec(old) ?? [];
    await open(new URL(to, address).pathname);
    expect(await page.locator('h1').allTextContents()).toEqual([TITLE]);
  });

  it('shows shortcodes as text, and neither front matter nor comments', async () => {
    await open('/posts/c-sharp-hostile-title-and-b/');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Prices are $5 and $10, and this {{< nothing >}} is text.');
    expect(text).toContain('with {{% alone.');
    expect(text).not.toMatch(/slug:|draft:|for nobody/);
    const source = await readFile(
      join(site, 'content/posts/c-sharp-hostile-title-and-b/index.md'),
      'utf8',
    );
    expect(source).not.toContain('for nobody');
  });

  it('shows images, headings, tasks, tables and footnotes', async () => {
    await open('/posts/c-sharp-hostile-title-and-b/');
    const widths = await page
      .locator('main img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([2]);
    expect(await page.locator('h2').allTextContents()).toEqual(['Code in {braces}', 'Links']);
    expect(await page.locator('main input[type=checkbox]').count()).toBe(2);
    expect(await page.locator('main td').allTextContents()).toEqual(['a', 'b']);
    expect(await page.locator('.footnotes li').textContent()).toContain(
      'The text of the footnote.',
    );
  });

  it('links to posts that are there and names the others', async () => {
    await open('/posts/c-sharp-hostile-title-and-b/');
    expect(await page.locator('main').textContent()).toContain('A note nobody sees');
    await page.locator('main a', { hasText: 'The other post' }).click();
    expect(await page.locator('h1').textContent()).toBe('The other post');
  });

  it('has a feed with every post', async () => {
    const feed = await readFile(join(site, 'public/index.xml'), 'utf8');
    expect(feed.match(/<item>/g)).toHaveLength(3);
    expect(feed).toContain('C#: &#34;hostile&#34;');
  });

  it('holds nothing private: the private note and the post made from it are refused', async () => {
    expect(published.refused).toHaveLength(2);
    expect(published.refused[0]?.reason).toMatch(/“Secret”/);
    for (const name of await readdir(site, { recursive: true })) {
      const text = await readFile(join(site, name), 'utf8').catch(() => '');
      expect(text, name).not.toContain('salaries');
    }
  });

  it('keeps addresses when a post is published again under a new title', async () => {
    await outloudJson(
      ['edit', hostile, ...library],
      '---\ntitle: Renamed since\n---\nShort now.\n',
    );
    const again = await outloudJson<Published>([
      'publish',
      hostile,
      '--target',
      'blog',
      ...library,
    ]);
    expect(again.written.map((file) => file.file)).toEqual([
      'content/posts/c-sharp-hostile-title-and-b/index.md',
    ]);
  });
});
