import { expect, test } from 'vitest';
import { siteProblem } from './site-problem';
import type { Generator, SiteConventions } from './target';

test.each<[Generator, SiteConventions, string]>([
  ['hugo', { fileName: 'post.md' }, 'needs :slug'],
  ['hugo', { fileName: ':slug.txt' }, 'ends in .md'],
  ['hugo', { fileName: '../:slug.md' }, 'every system'],
  ['hugo', { fileName: ':hash/:slug.md' }, '“:hash”'],
  ['jekyll', { fileName: ':slug.md' }, ':year-:month-:day-'],
  ['hexo', { permalink: ':year/:title/' }, 'begins with one slash'],
  ['hexo', { permalink: '/:year/:hash/:title/' }, '“:hash”'],
  ['hexo', { permalink: '/:year/' }, 'needs :slug'],
  ['eleventy', { permalink: '/notes/:slug' }, 'ends with a slash'],
  ['eleventy', { permalink: '/notes/:path/' }, ':slug in place'],
  ['markdown', { permalink: '/:slug/' }, 'Leave the rule out'],
  ['jekyll', { images: 'beside' }, 'Leave it out'],
  ['hugo', { images: 'beside', fileName: ':slug.md' }, '/index.md'],
  ['hugo', { address: 'me.dev/blog' }, 'https://'],
  ['hugo', { address: '//me.dev' }, 'https://'],
  ['hugo', { timeZone: 'Berlin' }, 'Europe/Berlin'],
  ['astro', { fields: { date: { key: 'pub date' } } }, 'letters, digits'],
  ['astro', { fields: { date: { key: 'day', type: 'list' } } }, 'can be moment or day'],
  ['astro', { fields: { date: { key: 'x' }, updated: { key: 'x' } } }, 'the date has “x”'],
  ['astro', { fields: { cover: { key: 'image' }, author: { key: 'image.by' } } }, '“image.by”'],
])('%s %j says what to do', (generator, site, words) => {
  expect(siteProblem(generator, site)).toContain(words);
});

test.each<[Generator, SiteConventions]>([
  ['hugo', {}],
  ['hugo', { permalink: '/:sections/:year/:slug/', address: '/blog/', timeZone: 'UTC' }],
  ['hugo', { fileName: ':year/:slug/index.md', images: 'beside' }],
  ['jekyll', { fileName: 'essays/:year-:month-:day-:slug.markdown', address: 'https://me.dev' }],
  ['eleventy', { permalink: '/:path/' }],
  ['eleventy', { permalink: '/notes/:slug.html', images: 'static' }],
  ['hexo', { images: 'beside', permalink: '/:year/:title.html' }],
  [
    'docusaurus',
    { permalink: '/:slug', fields: { cover: { key: 'image' }, tags: { key: 'tags' } } },
  ],
])('%s %j is fine', (generator, site) => {
  expect(siteProblem(generator, site)).toBeNull();
});
