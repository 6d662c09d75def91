import { expect, it } from 'vitest';
import type { Generator, SiteConventions } from '../target';
import { readSite } from './read-site';

const site = (files: Readonly<Record<string, string>>) => ({
  files: Object.keys(files),
  read: async (path: string) => files[path] ?? '',
});

it.each<[Generator, posts: string, files: Readonly<Record<string, string>>, SiteConventions]>([
  ['markdown', '', {}, {}],
  ['hugo', 'content/posts', {}, {}],
  ['jekyll', '_posts', {}, {}],
  ['jekyll', '_posts', { Gemfile: 'gem "jekyll-redirect-from"' }, { redirects: true }],
  ['hexo', 'source/_posts', {}, {}],
  [
    'hexo',
    'source/_posts',
    { '_config.yml': 'timezone: Europe/Berlin\nurl: https://me.dev' },
    { address: 'https://me.dev/', timeZone: 'Europe/Berlin' },
  ],
  ['astro', 'src/content/blog', {}, {}],
  [
    'astro',
    'src/content/blog',
    { 'astro.config.mjs': "export default { build: { format: 'file' } }" },
    { permalink: '/blog/:slug' },
  ],
  [
    'astro',
    'src/content/blog',
    { 'src/pages/a/[slug].astro': "getCollection('blog')" },
    { permalink: '/a/:slug/' },
  ],
  ['docusaurus', 'blog', {}, {}],
  [
    'docusaurus',
    'blog',
    { 'docusaurus.config.js': 'c = { trailingSlash: true, blog: { postsPerPage: 5 } }' },
    { permalink: '/blog/:slug/' },
  ],
  [
    'docusaurus',
    'blog',
    { 'docusaurus.config.js': "c = { blog: { routeBasePath: '/news/' } }" },
    { permalink: '/news/:slug' },
  ],
  ['eleventy', 'posts', {}, {}],
  [
    'eleventy',
    'posts',
    { 'package.json': '{"scripts":{"build":"eleventy --pathprefix=notes"}}' },
    { address: '/notes/' },
  ],
  [
    'eleventy',
    'posts',
    { 'posts/posts.json': '{"permalink": "{{ title | slugify }}/"}' },
    { permalink: '/:slug/' },
  ],
  ['eleventy', 'posts', { 'posts/posts.11tydata.json': '{"permalink": "/{{ page.date }}/"}' }, {}],
  ['eleventy', 'posts', { 'posts/posts.json': '{"layout": "post"}' }, {}],
])('of a site of %s whose posts lie in %j: %j', async (generator, posts, files, said) => {
  expect(await readSite(generator, site(files), posts)).toEqual(said);
});
