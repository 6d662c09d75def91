import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outloud, outloudJson } from '../command-line';
import { buildAstroSite, makeAstroSite } from './astro-site';
import { buildDocusaurusSite, makeDocusaurusSite } from './docusaurus-site';
import { makeEleventySite } from './eleventy-site';
import { makeHexoSite } from './hexo-site';
import { PICTURE } from './hostile-text';
import { makeHugoSite } from './hugo-site';
import { makeJekyllSite } from './jekyll-site';
import { runTool, toolFile } from './run-tool';

/** A site under `/blog/` whose posts have other addresses than its generator's usual ones. */
interface PathSite {
  readonly what: string;
  readonly generator: string;
  make(site: string): Promise<void>;
  /** @returns the folder of the pages */
  build(site: string): Promise<string>;
  /** Where a post is found, by its slug. */
  page(slug: string): string;
  /** What `target add` is told besides where the blog is. */
  readonly options?: readonly string[];
  /** What the first post's front matter calls its picture. */
  readonly cover: string;
  /** How the page at an old address leads on, where there is one. */
  readonly leadsOn: boolean;
}

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

async function replaceIn(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}.`);
  await writeFile(file, changed);
}

const buildHugo = async (site: string) => {
  await runTool(toolFile('OUTLOUD_HUGO'), ['--panicOnWarning'], site);
  return join(site, 'public');
};

const hugo = (
  what: string,
  config: string,
  page: PathSite['page'],
  cover: string,
  options: readonly string[] = [],
): PathSite => ({
  what,
  generator: 'hugo',
  make: async (site) => {
    await makeHugoSite(site);
    await replaceIn(join(site, 'hugo.toml'), /^baseURL.*$/m, config);
  },
  build: buildHugo,
  page,
  options,
  cover,
  leadsOn: true,
});

const eleventy = (what: string, plugin: string, options: readonly string[]): PathSite => ({
  what,
  generator: 'eleventy',
  make: async (site) => {
    await makeEleventySite(site);
    const config = join(site, 'eleventy.config.js');
    await replaceIn(config, 'return {', "return {\n    pathPrefix: '/blog/',");
    if (plugin !== '') {
      const main = join(
        toolFile('OUTLOUD_ELEVENTY'),
        'node_modules/@11ty/eleventy/src/Eleventy.js',
      );
      await replaceIn(config, /^/, `import { ${plugin} } from '${main}';\n`);
      await replaceIn(config, 'config.addPass', `config.addPlugin(${plugin});\n  config.addPass`);
    }
  },
  build: async (site) => {
    const program = join(toolFile('OUTLOUD_ELEVENTY'), 'node_modules/@11ty/eleventy/cmd.cjs');
    const variables = { OUTLOUD_ENGINE: 'njk', OUTLOUD_OUTPUT: '_site' };
    await runTool(process.execPath, [program, '--quiet'], site, variables);
    return join(site, '_site');
  },
  page: (slug) => (options.length > 0 ? `/2024/${slug}.html` : `/blog/${slug}/`),
  options,
  cover: '/blog/first-part/diagram.png',
  leadsOn: false,
});

const SITES: readonly PathSite[] = [
  hugo(
    'Hugo with a rule for its section',
    'baseURL = "https://me.dev/blog/"\n[permalinks]\nposts = "/:year/:month/:title/"',
    (slug) => `/2024/03/${slug}/`,
    'diagram.png',
  ),
  hugo(
    'Hugo with ugly addresses and front matter in TOML',
    'baseURL = "https://me.dev/blog/"\nuglyURLs = true',
    (slug) => `/posts/${slug}.html`,
    'images/first-part/diagram.png',
    ['--format', 'toml'],
  ),
  {
    what: 'Jekyll with pretty addresses',
    generator: 'jekyll',
    make: async (site) => {
      await makeJekyllSite(site);
      const config =
        'title: A blog\nurl: https://me.dev\nbaseurl: /blog\npermalink: pretty\nplugins: [jekyll-redirect-from]\n';
      await writeFile(join(site, '_config.yml'), config);
    },
    build: async (site) => {
      await runTool(toolFile('OUTLOUD_JEKYLL'), ['build', '--quiet'], site, { TZ: 'Asia/Tokyo' });
      return join(site, '_site');
    },
    page: (slug) => `/dev-notes/2024/03/05/${slug}/`,
    cover: '/assets/first-part/diagram.png',
    leadsOn: true,
  },
  eleventy('Eleventy with a path before its links', '', []),
  eleventy('Eleventy that puts its path before links', 'HtmlBasePlugin', []),
  eleventy('Eleventy with a rule of our own', '', ['--permalink', '/:year/:slug.html']),
  {
    what: 'Hexo with a root and a rule',
    generator: 'hexo',
    make: async (site) => {
      await makeHexoSite(site, toolFile('OUTLOUD_HEXO'));
      await mkdir(join(site, 'source/_posts'));
      await replaceIn(
        join(site, '_config.yml'),
        /^url:.*$/m,
        'url: https://me.dev/blog\nroot: /blog/\npermalink: :year-:month-:day/:title.html',
      );
    },
    build: async (site) => {
      const program = join(site, 'node_modules/hexo/bin/hexo');
      await runTool(process.execPath, [program, 'generate'], site, { TZ: 'Asia/Tokyo' });
      return join(site, 'public');
    },
    page: (slug) => `/2024-03-05/${slug}.html`,
    cover: '/images/first-part/diagram.png',
    leadsOn: true,
  },
  {
    what: 'Astro with a base and another folder of pages',
    generator: 'astro',
    make: async (site) => {
      await makeAstroSite(site, "'/notes/third-part/': '/blog/notes/moved-part/'");
      const config = join(site, 'astro.config.mjs');
      await replaceIn(config, "site: 'http://localhost'", "site: 'https://me.dev', base: '/blog'");
      const page = join(site, 'src/pages/blog/[...slug].astro');
      const text = await readFile(page, 'utf8');
      await mkdir(join(site, 'src/pages/notes'));
      await writeFile(join(site, 'src/pages/notes/[...slug].astro'), text);
      await rm(page);
    },
    build: async (site) => {
      await buildAstroSite(site);
      return join(site, 'dist');
    },
    page: (slug) => `/notes/${slug}/`,
    options: ['--field', 'cover=heroImage'],
    cover: './diagram.png',
    // As it is told to be written into its configuration.
    leadsOn: true,
  },
  {
    what: 'Docusaurus with a base and another route',
    generator: 'docusaurus',
    make: async (site) => {
      await makeDocusaurusSite(site, false);
      const config = join(site, 'docusaurus.config.js');
      await replaceIn(config, "url: 'http://localhost'", "url: 'https://me.dev'");
      await replaceIn(config, "baseUrl: '/'", "baseUrl: '/blog/'");
      await replaceIn(config, 'blog: { ', "blog: { routeBasePath: 'notes', ");
    },
    build: async (site) => {
      await buildDocusaurusSite(site);
      return join(site, 'build');
    },
    page: (slug) => `/notes/${slug}/`,
    options: ['--field', 'cover=image'],
    cover: './diagram.png',
    leadsOn: false,
  },
];

test.each(SITES)(
  'links, pictures and old addresses work on a site under a path: $what',
  async ({ generator, make, build, page, options = [], cover, leadsOn }) => {
    const folder = await mkdtemp(join(tmpdir(), `outloud-path-${generator}-`));
    folders.push(folder);
    const site = join(folder, 'site');
    await make(site);
    const { written, told } = await publishParts(folder, site, generator, options);
    expect(await readFile(join(site, written), 'utf8')).toMatch(new RegExp(`['"]${cover}['"]`));
    const [old, now] = [page('third-part'), page('moved-part')];
    expect(told).toContain(`Its address changes from ${old} to ${now}.`);
    if (generator === 'astro') expect(told).toContain(`'${old}': '/blog${now}'`);
    const pages = await build(site);
    const html = await readFile(fileOf(pages, page('first-part')), 'utf8');
    const here = `https://me.dev/blog${page('first-part')}`;
    const leads = (attribute: string, words: RegExp) => {
      const tag = [...html.matchAll(/<(?:a|img)\s[^>]*>[^<]*/g)].find(([one]) => words.test(one));
      const address = new RegExp(`${attribute}="?([^\\s">]+)`).exec(tag?.[0] ?? '')?.[1] ?? '';
      return new URL(address, here);
    };
    expect((await stat(fileOf(pages, now))).isFile()).toBe(true);
    const moved = await readFile(fileOf(pages, old), 'utf8').catch(() => '');
    const [, to = ''] = /http-equiv="?refresh"? content="0; ?url=([^"]+)"/.exec(moved) ?? [];
    if (leadsOn) expect(new URL(to, here).href).toBe(`https://me.dev/blog${now}`);
    else expect(moved).toBe('');
    const link = leads('href', />The second one/);
    expect(decodeURI(link.pathname)).toBe(`/blog${page('second-part')}`);
    expect((await stat(fileOf(pages, page('second-part')))).isFile()).toBe(true);
    for (const picture of [leads('src', /A diagram/), leads('href', />The picture/)]) {
      // Small ones can stand in the page itself.
      if (picture.protocol === 'data:') continue;
      expect(picture.href).toMatch(/^https:\/\/me\.dev\/blog\//);
      // Some generators write them anew, as another format.
      const path = picture.pathname.slice('/blog'.length).replace(/\/$/, '');
      const file = await stat(fileOf(pages, path));
      expect(file.size).toBeGreaterThan(PICTURE.length / 2);
    }
  },
);

/** @returns the path of the first post's text, and what was told when another one moved */
async function publishParts(
  folder: string,
  site: string,
  generator: string,
  options: readonly string[],
): Promise<{ written: string; told: string }> {
  const library = ['--library', join(folder, 'library')];
  const notes = join(folder, 'notes');
  await mkdir(notes);
  await writeFile(join(notes, 'diagram.png'), PICTURE);
  const front = (title: string, more: string) =>
    `---\ntitle: ${title}\ndate: 2024-03-05T23:30:00-05:00\ndescription: About it.\ncategories: [Dev Notes]\n${more}---\n\n`;
  const first = `See [[Second part|The second one]].\n\n![A diagram](diagram.png)\n\n[The picture](diagram.png)\n`;
  await writeFile(join(notes, 'first.md'), front('First part', 'cover: diagram.png\n') + first);
  await writeFile(join(notes, 'second.md'), `${front('Second part', '')}Words.\n`);
  await writeFile(join(notes, 'third.md'), `${front('Third part', '')}Words.\n`);
  const { imported } = await outloudJson<{ imported: { id: string }[] }>([
    'import',
    notes,
    '--as',
    'posts',
    ...library,
  ]);
  const target = ['target', 'add', 'blog', '--generator', generator, '--path', site];
  await outloudJson([...target, ...options, ...library]);
  const ids = imported.map(({ id }) => id);
  const publish = ['publish', ...ids, '--target', 'blog', ...library];
  const { written } = await outloudJson<{ written: { file: string; id: string }[] }>(publish);
  const textOf = (slug: string) =>
    written.find(({ file }) => new RegExp(`${slug}(?:/index)?\\.md$`).test(file));
  const id = textOf('third-part')?.id ?? '';
  const shown = (await outloud(['show', id, ...library])).stdout.toString();
  await outloudJson(
    ['edit', id, ...library],
    shown.replace('slug: third-part', 'slug: moved-part'),
  );
  const { code, stderr } = await outloud(publish);
  if (code !== 0) throw new Error(stderr);
  return { written: textOf('first-part')?.file ?? '', told: stderr };
}

/** The file that a host sends for an address below the blog's. */
function fileOf(pages: string, address: string): string {
  return join(pages, decodeURI(address), address.endsWith('/') ? 'index.html' : '');
}
