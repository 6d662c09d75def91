import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#core/document/front-matter';
import { dialectOf } from '../generators/dialects';
import { movedPage, tellMoved, withRedirect } from './redirects';
import { post } from '../testing/plan-posts';
import type { Generator } from '../target';

const file = (front: string) =>
  `---\ntitle: A\ndate: 2024-03-05T23:30:00-05:00\n${front}\n---\n\nText.\n`;

describe('a page that moves', () => {
  it('is found by what the file says before and after', () => {
    const hugo = dialectOf({ generator: 'hugo' });
    const path = 'content/posts/old/index.md';
    const moved = movedPage(hugo, path, file('slug: old'), file('slug: new'));
    expect(moved).toEqual({ from: '/posts/old/', to: '/posts/new/' });
    expect(movedPage(hugo, path, file('slug: old'), file('slug: old\ntags: [x]'))).toBeNull();
    expect(movedPage(hugo, path, file('slug: old\ndraft: true'), file('slug: new'))).toBeNull();
    const url = movedPage(hugo, path, file('slug: old'), file('slug: old\nurl: /own/'));
    expect(url?.to).toBe('/own/');
  });

  it('moves with the date only where the address holds the day', () => {
    const site = { permalink: '/:year/:month/:slug/' };
    const later = file('slug: a').replace('2024-03', '2024-04');
    const path = 'content/posts/a/index.md';
    const dated = dialectOf({ generator: 'hugo', site });
    expect(movedPage(dated, path, file('slug: a'), later)?.to).toBe('/2024/04/a/');
    const plain = dialectOf({ generator: 'hugo' });
    expect(movedPage(plain, path, file('slug: a'), later)).toBeNull();
  });

  it('leads on by aliases, never to itself', () => {
    const record = post('p1', 'A', '---\naliases: [Another name, /posts/new/]\n---\n\nText.\n', {
      aliases: ['Another name', '/posts/new/'],
    });
    const led = withRedirect(record, { from: '/posts/old/', to: '/posts/new/' });
    expect(led.aliases).toEqual(['Another name', '/posts/old/']);
    expect(readFrontMatter(led.frontMatter ?? '').aliases).toEqual(led.aliases);
  });

  it.each<[Generator, string]>([
    ['hugo', 'The old one will lead to the new one.'],
    ['jekyll', 'plugin jekyll-redirect-from'],
    ['hexo', 'plugin hexo-generator-alias'],
    ['astro', "add '/old/': '/base/new/' to the redirects in astro.config.mjs"],
    ['docusaurus', "{ from: '/old/', to: '/new/' } to the redirects of @docusaurus/plugin-client"],
    ['eleventy', '“/base/old/ /base/new/ 301”'],
  ])('says what to do for old links in %s', (generator, words) => {
    const dialect = dialectOf({ generator, site: { address: 'https://me.dev/base/' } });
    expect(tellMoved(dialect, { from: '/old/', to: '/new/' })).toContain(words);
  });
});
