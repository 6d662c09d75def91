import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRoot, toolFile } from './run-tool';
import { serve } from './serve-folder';
import { type FixturePost, FOR_NOBODY } from './fixture-post';
import { AFTER_MOVING, BEFORE_MOVING } from './move-post';
import { TWENTY_POSTS } from './twenty-posts';

/** A site that was built from the twenty posts, and where it shows what. */
export interface BuiltSite {
  /** The folder of its pages. */
  readonly folder: string;
  /** The page that lists all posts. */
  readonly home: string;
  addressOf(post: FixturePost): string;
  /** Where a page shows its code; some themes put the numbers of lines beside it. */
  readonly code?: string;
  /** Where a post moved after it was published: what was told of it. */
  readonly moved?: string;
  /** What is told to do for its old address, where Outloud can't do it, and whether that was done. */
  readonly redirect?: { readonly told: string; readonly isDone: boolean };
}

/**
 * The tests that every generator's site of the twenty posts must pass. Its pages show the title in
 * the only `h1`, the date in `time[datetime]`, the tags in `.tags li` and the text in `main`; its
 * home has a link `a.post` to each post.
 * @param build publishes the posts and builds the site, before all tests
 */
export function checkTwentyPosts(build: () => Promise<BuiltSite>): void {
  let site: BuiltSite;
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serve>>;

  const addressOf = (post: FixturePost) =>
    site.addressOf(site.moved !== undefined && post === BEFORE_MOVING ? AFTER_MOVING : post);

  const open = async (path: string) => {
    const response = await page.goto(server.address + encodeURI(path));
    expect(response?.status(), path).toBe(200);
  };

  beforeAll(async () => {
    site = await build();
    server = await serve(site.folder);
    const executablePath = toolFile('CHROME_PATH');
    browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
    page = await browser.newPage();
    // Nothing outside is asked for.
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  });

  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  describe.each(TWENTY_POSTS)('$title', (post) => {
    beforeAll(() => open(addressOf(post)));

    it('has its title, date and tags', async () => {
      expect(await page.locator('h1').allTextContents()).toEqual([post.title]);
      const date = await page.locator('time').getAttribute('datetime');
      expect(new Date(date ?? '').toISOString()).toBe(new Date(post.date).toISOString());
      const tags = await page.locator('.tags li').allTextContents();
      expect(tags.toSorted()).toEqual(post.tags.toSorted());
    });

    it('shows its code to the character', async () => {
      expect(await codeOf(page, site.code ?? 'pre')).toEqual(post.code ?? []);
      const spans = await page.locator('main code').allTextContents();
      for (const span of post.spans ?? []) expect(spans).toContain(span);
    });

    it('says what it says, and nothing of how it is written', async () => {
      const { title, texts, code = [], spans = [], cells = [] } = post;
      const text = plainQuotes((await page.locator('main').textContent()) ?? '');
      for (const each of texts) expect(text).toContain(each);
      const meant = [title, ...texts, ...code, ...spans, ...cells].join();
      for (const syntax of SYNTAX) if (!meant.includes(syntax)) expect(text).not.toContain(syntax);
      if (post.headings !== undefined) {
        const headings = await page.locator('main').locator('h2, h3, h4').allTextContents();
        expect(headings.map((one) => plainQuotes(one).trim())).toEqual(post.headings);
      }
      const shown = await page.locator('main td:not(:has(pre))').allTextContents();
      expect(shown.map((cell) => cell.trim())).toEqual(cells);
      const breaks = await page.locator('main br:not(pre br)').count();
      expect(breaks).toBe(post.breaks ?? 0);
      const tasks = await page.locator('main input[type=checkbox]').count();
      expect(tasks).toBe(post.tasks ?? 0);
    });

    it('has images that show, and links that lead somewhere', async () => {
      const images = await page
        .locator('main img')
        .evaluateAll((all: HTMLImageElement[]) =>
          all.map(({ alt, naturalWidth }) => (naturalWidth > 0 ? alt : `${alt}: not shown`)),
        );
      expect(images).toEqual(post.images ?? []);
      const hrefs = await page
        .locator('main a[href]')
        .evaluateAll((all: HTMLAnchorElement[]) =>
          all.map(({ textContent, href }) => [textContent, href]),
        );
      for (const [words, to] of Object.entries(post.links ?? {})) {
        const href = hrefs.find(([text]) => plainQuotes(text ?? '') === words)?.[1] ?? 'no link';
        const linked = TWENTY_POSTS.find((one) => one.title === to);
        if (linked === undefined) expect(href).toBe(to);
        else expect(pathOf(href)).toBe(addressOf(linked));
      }
      for (const [, href = ''] of hrefs) {
        if (!href?.startsWith(server.address)) continue;
        const { status } = await fetch(href);
        expect(status, href ?? '').toBe(200);
        const place = decodeURIComponent(new URL(href).hash.slice(1));
        if (place !== '' && pathOf(href) === pathOf(page.url()))
          expect(await page.locator(`[id="${place}"]`).count(), href).toBe(1);
      }
    });
  });

  it('lists every post once, and no draft', async () => {
    await open(site.home);
    const titles = await page.locator('a.post').allTextContents();
    expect(titles.toSorted()).toEqual(TWENTY_POSTS.map(({ title }) => title).toSorted());
  });

  it('leads from the old address of a post to its new one, or it is told how', async ({ skip }) => {
    if (site.moved === undefined) return skip('Addresses are those of files, which stay.');
    const [from, to] = [site.addressOf(BEFORE_MOVING), site.addressOf(AFTER_MOVING)];
    expect(site.moved).toContain(`Its address changes from ${from} to ${to}. `);
    const old = await fetch(server.address + from);
    const { told, isDone } = site.redirect ?? {
      told: 'The old one will lead to the new one.',
      isDone: true,
    };
    expect(site.moved).toContain(told);
    expect(old.status).toBe(isDone ? 200 : 404);
    if (!isDone) return;
    const refresh = /http-equiv="?refresh"? content="0; ?url=([^"]+)"/.exec(await old.text());
    await open(decodeURI(new URL(refresh?.[1] ?? 'nowhere', server.address).pathname));
    expect(pathOf(page.url())).toBe(to);
    expect(await page.locator('h1').allTextContents()).toEqual([AFTER_MOVING.title]);
  });

  it('holds nothing of drafts and comments', async () => {
    for (const name of await readdir(site.folder, { recursive: true })) {
      const text = await readFile(join(site.folder, name), 'utf8').catch(() => '');
      expect(text.includes(FOR_NOBODY), name).toBe(false);
    }
  });
}

/** What is written for generators only. */
const SYNTAX = [
  '{% raw',
  '{% endraw',
  '{{',
  '{%',
  '```',
  '[[',
  '](',
  '**',
  '&amp;',
  '&#',
  '\\|',
  '\\&',
  '[!',
  '[^',
  'title:',
  'draft:',
  'layout:',
  'permalink:',
];

/** The text of each code block; some generators end lines with breaks. */
function codeOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator('main')
    .locator(selector)
    .evaluateAll((all: HTMLElement[]) =>
      all.map((block) => {
        const copy = block.cloneNode(true) as HTMLElement;
        if (block.querySelector('br + *, br:last-child') !== null)
          for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
        return (copy.textContent ?? '').replace(/\n$/, '');
      }),
    );
}

/** Typographic signs are the theme's choice. */
function plainQuotes(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ');
}

function pathOf(address: string): string {
  return decodeURI(new URL(address).pathname);
}
