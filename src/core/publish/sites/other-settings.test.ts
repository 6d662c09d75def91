import { expect, it } from 'vitest';
import type { Generator, SiteConventions } from '../target';
import { readSite } from './read-site';

const site = (files: Readonly<Record<string, string>>) => ({
  files: Object.keys(files),
  read: async (path: string) => files[path] ?? '',
});

const reading = (generator: Generator, posts: string) => async (path: string, text: string) =>
  readSite(generator, site({ [path]: text }), posts);

const hugo = reading('hugo', 'content/posts');
const jekyll = reading('jekyll', '_posts');
const hexo = reading('hexo', 'source/_posts');
const docusaurus = reading('docusaurus', 'blog');
const eleventy = reading('eleventy', 'content/blog');

it.each<[path: string, text: string, SiteConventions]>([
  ['config.toml', 'baseurl = "https://me.dev"', { address: 'https://me.dev/' }],
  ['config.yaml', 'BaseURL: https://me.dev', { address: 'https://me.dev/' }],
  ['config.yml', 'baseURL: HTTP://me.dev/a/b/', { address: 'HTTP://me.dev/a/b/' }],
  ['config/_default/hugo.json', '{"baseURL": "/a"}', { address: '/a/' }],
  ['config/_default/config.toml', 'baseURL = "a"', {}],
  ['hugo.yml', 'baseURL: https://example.org/', {}],
  ['hugo.yml', 'baseURL: http://localhost:1313/', {}],
  ['hugo.yml', 'baseURL: http://127.0.0.1/', {}],
  ['hugo.yml', 'baseURL: https://www.example.com/', {}],
  ['hugo.yml', 'baseURL: https://your-name.dev/', {}],
  ['hugo.yml', 'baseURL: https://my.example.de/', { address: 'https://my.example.de/' }],
  ['hugo.yml', 'relativeURLs: true', { addsBase: true }],
  ['hugo.yml', 'canonifyURLs: false', {}],
  ['hugo.yml', 'uglyURLs: {posts: true}', { permalink: '/:sections/:slug.html' }],
  ['hugo.yml', 'uglyURLs: {notes: true}', {}],
  ['hugo.yml', 'permalinks: {posts: "//:year/:slug//"}', { permalink: '/:year/:slug/' }],
  ['hugo.yml', 'permalinks: {page: {posts: /a/:slug}}', { permalink: '/a/:slug/' }],
  ['config/_default/permalinks.toml', 'posts = "/a/:slug/"', { permalink: '/a/:slug/' }],
  ['hugo.yml', 'timeZone: " "', {}],
  ['other.yml', 'timeZone: UTC', {}],
])('Hugo: %s with %j says %j', async (path, text, said) => {
  expect(await hugo(path, text)).toEqual(said);
});

it.each<[path: string, text: string, SiteConventions]>([
  [
    '_config.yml',
    'permalink: date',
    { permalink: '/:categories/:year/:month/:day/:title:output_ext' },
  ],
  [
    '_config.yaml',
    'permalink: ordinal',
    { permalink: '/:categories/:year/:y_day/:title:output_ext' },
  ],
  ['_config.toml', 'permalink = "none"', { permalink: '/:categories/:title:output_ext' }],
  ['_config.yml', 'permalink: //:title', { permalink: '/:title' }],
  ['_config.yml', 'permalink: constructor', { permalink: '/constructor' }],
  [
    '_config.yml',
    'collections: {posts: {permalink: /c/:title}}\npermalink: pretty',
    { permalink: '/c/:title' },
  ],
  ['_config.yml', 'defaults: {values: {permalink: /d/:title}}', { permalink: '/d/:title' }],
  [
    '_config.yml',
    'defaults:\n- {scope: {type: pages}, values: {permalink: /p/}}\n- {values: {layout: x}}\n- {scope: {path: ""}, values: {permalink: /q/:title}}',
    { permalink: '/q/:title' },
  ],
  ['_config.yml', 'gems: [jekyll-redirect-from]', { redirects: true }],
  ['_config.yml', 'plugins: jekyll-redirect-from', { redirects: true }],
  ['_config.yml', 'plugins: [jekyll-feed]', {}],
  ['Gemfile', "  gem 'jekyll-redirect-from', '~> 1'", { redirects: true }],
  ['Gemfile', 'source "x"\n# gem "jekyll-redirect-from"', {}],
  ['Gemfile', 'source "x"\ngem   "jekyll-redirect-from"', { redirects: true }],
])('Jekyll: %s with %j says %j', async (path, text, said) => {
  expect(await jekyll(path, text)).toEqual(said);
});

it.each<[path: string, text: string, SiteConventions]>([
  ['_config.yaml', 'url: https://me.dev/a', { address: 'https://me.dev/a/' }],
  ['_config.yml', 'url: https://me.dev/a\nroot: /b/', { address: 'https://me.dev/b/' }],
  ['_config.yml', 'url: me.dev', {}],
  ['_config.yml', 'see: https://me.dev', {}],
  ['_config.yml', 'url: "at https://me.dev"', {}],
  ['_config.yml', 'permalink: //:title/', { permalink: '/:title/' }],
  ['_config.yml', 'post_asset_folder: true', {}],
  ['_config.yml', 'marked: {postAsset: true}', {}],
  ['_config.yml', 'post_asset_folder: true\nmarked: {postAsset: true}', { images: 'beside' }],
  ['package.json', '{"dependencies":{"hexo-generator-alias2":"1"}}', {}],
])('Hexo: %s with %j says %j', async (path, text, said) => {
  expect(await hexo(path, text)).toEqual(said);
});

it.each<[path: string, text: string, SiteConventions]>([
  ['docusaurus.config.mjs', 'c = { "baseUrl": "/a/" }', { address: '/a/' }],
  [
    'docusaurus.config.js',
    'c = { x: { blog: { routeBasePath: "/a/b/" } } }',
    { permalink: '/a/b/:slug' },
  ],
  ['docusaurus.config.js', 'c = { "blog": { routeBasePath: `a` } }', { permalink: '/a/:slug' }],
  ['docusaurus.config.js', 'c = { myblog: { routeBasePath: "a" } }', {}],
  ['docusaurus.config.js', 'c = { blog: { x: {} }, routeBasePath: "a" }', {}],
  ['docusaurus.config.js', 'c = { trailingSlash: false }', {}],
  ['docusaurus.config.js', 'c = { noTrailingSlash: true }', {}],
  ['my.docusaurus.config.js', 'c = { trailingSlash: true }', {}],
  ['docusaurus.config.js.bak', 'c = { trailingSlash: true }', {}],
  ['docusaurus.config.js', '/* trailingSlash: true */ c = {}', {}],
  ['docusaurus.config.js', 'c = {} // trailingSlash: true', {}],
])('Docusaurus: %s with %j says %j', async (path, text, said) => {
  expect(await docusaurus(path, text)).toEqual(said);
});

it.each<[path: string, text: string, SiteConventions]>([
  ['.eleventy.js', 'return { pathPrefix: "/a" }', { address: '/a/' }],
  [
    '.eleventy.cjs',
    'HtmlBasePlugin; return { pathPrefix: "a" }',
    { address: '/a/', addsBase: true },
  ],
  ['eleventy.config.ts', 'HtmlBasePlugin', {}],
  ['x.eleventy.js', 'return { pathPrefix: "/a" }', {}],
  ['package.json', '{"build": "eleventy --pathprefix \'a/b\'"}', { address: '/a/b/' }],
  ['content/blog/blog.json', '{"permalink": "{{ slug }}.html"}', { permalink: '/:slug.html' }],
  ['content/blog/blog.json', '{"permalink": "/{{title|slug}}/"}', { permalink: '/:slug/' }],
  ['content/blog/blog.json', '{"permalink": "/{{page.fileSlug}}/{{ x }}"}', {}],
  ['content/blog/other.json', '{"permalink": "/{{ slug }}/"}', {}],
])('Eleventy: %s with %j says %j', async (path, text, said) => {
  expect(await eleventy(path, text)).toEqual(said);
});

const ASKS = "const posts = await getCollection( 'blog' );";
it.each<[files: Readonly<Record<string, string>>, SiteConventions]>([
  [{ 'src/pages/[...slug].astro': ASKS }, { permalink: '/:slug/' }],
  [{ 'src/pages/a/b/[id]/index.astro': ASKS }, { permalink: '/a/b/:slug/' }],
  [{ 'src/pages/[lang]/[slug].astro': ASKS }, {}],
  [{ 'src/pages/a/index.astro': ASKS }, {}],
  [{ 'old/src/pages/a/[slug].astro': ASKS }, {}],
  [{ 'src/pages/a/[slug].astro.bak': ASKS }, {}],
  [{ 'src/pages/a/[slug].astro': "getCollection('blogs')" }, {}],
  [{ 'src/pages/a/[slug].astro': 'getCollection("blog")' }, { permalink: '/a/:slug/' }],
  [{ 'astro.config.ts': "export default { trailingSlash: 'always' }" }, {}],
  [{ 'astro.config.ts': "export default { base: 'a' }" }, { address: '/a/' }],
  [{ 'my-astro.config.ts': "export default { base: 'a' }" }, {}],
  [
    {
      'src/pages/a/[slug].astro': 'x',
      'src/pages/b/[slug].astro': ASKS,
      'astro.config.mjs': "export default { trailingSlash: 'never' }",
    },
    { permalink: '/b/:slug' },
  ],
])('Astro: %j says %j', async (files, said) => {
  expect(await readSite('astro', site(files), 'src/content/blog')).toEqual(said);
});
