import { expect, it } from 'vitest';
import { readSite } from './read-site';

const site = (files: Readonly<Record<string, string>>) => ({
  files: Object.keys(files),
  read: async (path: string) => files[path] ?? '',
});

it('reads the rule for the posts of a Hugo site, and where it is', async () => {
  const toml =
    'baseURL = "https://me.dev/blog/"\ntimeZone = "Europe/Berlin"\n[permalinks]\nposts = "/:year/:slug/"\nnotes = "/n/:slug/"\n';
  expect(await readSite('hugo', site({ 'hugo.toml': toml }), 'content/posts')).toEqual({
    address: 'https://me.dev/blog/',
    timeZone: 'Europe/Berlin',
    permalink: '/:year/:slug/',
  });
  const newer = 'permalinks:\n  page:\n    essays: /:title\nuglyURLs: true\n';
  expect(await readSite('hugo', site({ 'hugo.yaml': newer }), 'content/essays/deep')).toEqual({
    permalink: '/:title.html',
  });
  const plain = { 'config.json': '{"baseURL": "http://example.org/docs/", "canonifyURLs": true}' };
  expect(await readSite('hugo', site(plain), 'content/posts')).toEqual({
    address: '/docs/',
    addsBase: true,
  });
});

it('reads the styles and rules of Jekyll, its path and its plugins', async () => {
  const yaml =
    'title: x\nurl: "https://me.dev"\nbaseurl: "/notes"\npermalink: pretty\ntimezone: America/New_York\nplugins:\n  - jekyll-redirect-from\n';
  expect(await readSite('jekyll', site({ '_config.yml': yaml }), '_posts')).toEqual({
    address: 'https://me.dev/notes/',
    permalink: '/:categories/:year/:month/:day/:title/',
    redirects: true,
    timeZone: 'America/New_York',
  });
  const defaults =
    'permalink: /pages/:title/\ndefaults:\n  - scope: {path: "", type: posts}\n    values: {permalink: ":year/:title"}\n';
  expect(await readSite('jekyll', site({ '_config.yml': defaults }), '_posts')).toEqual({
    permalink: '/:year/:title',
  });
  expect(await readSite('jekyll', site({ '_config.yml': ': {' }), '_posts')).toEqual({});
});

it('reads Hexo’s root, rule and asset folders', async () => {
  const yaml =
    'url: https://me.dev/blog\nroot: /blog/\npermalink: :year/:title.html\npost_asset_folder: true\nmarked:\n  postAsset: true\n';
  const files = {
    '_config.yml': yaml,
    'package.json': '{"dependencies":{"hexo-generator-alias":"1"}}',
  };
  expect(await readSite('hexo', site(files), 'source/_posts')).toEqual({
    address: 'https://me.dev/blog/',
    permalink: '/:year/:title.html',
    images: 'beside',
    redirects: true,
  });
});

it('reads plain settings out of the code of Astro, Docusaurus and Eleventy, and runs none of it', async () => {
  const astro = {
    'astro.config.mjs':
      "// base: '/no'\nexport default defineConfig({ site: 'https://me.dev', base: '/blog', trailingSlash: 'never' });",
    'src/pages/[...page].astro': 'x',
    'src/pages/writing/[slug].astro': "const posts = await getCollection('essays');",
  };
  expect(await readSite('astro', site(astro), 'src/content/essays')).toEqual({
    address: 'https://me.dev/blog/',
    permalink: '/writing/:slug',
  });
  const docusaurus = {
    'docusaurus.config.ts':
      "const c = { url: 'https://me.dev', baseUrl: '/docs/', presets: [['classic', { docs: { routeBasePath: 'guide' }, blog: { routeBasePath: '/', postsPerPage: 5 } }]] };",
  };
  expect(await readSite('docusaurus', site(docusaurus), 'blog')).toEqual({
    address: 'https://me.dev/docs/',
    permalink: '/:slug',
  });
  const eleventy = {
    'eleventy.config.js':
      "import { HtmlBasePlugin } from '@11ty/eleventy'; export default (c) => { return { pathPrefix: '/blog/' }; };",
    'content/blog/blog.json': '{"permalink": "/notes/{{ page.fileSlug }}/"}',
  };
  expect(await readSite('eleventy', site(eleventy), 'content/blog')).toEqual({
    address: '/blog/',
    addsBase: true,
    permalink: '/notes/:slug/',
  });
  const computed = {
    'astro.config.mjs': 'export default { base: `/${name}`, site: process.env.SITE }',
  };
  expect(await readSite('astro', site(computed), 'src/content/blog')).toEqual({});
});
