import { describe, expect, it } from 'vitest';
import { asset, plan, post, textOf } from '../testing/plan-posts';
import type { Generator } from '../target';
import { dialectOf } from './dialects';

const PICTURE = { attachments: { 'b.png': asset('a') } };

const planned = (generator: Generator, markdown: string, changes = {}) =>
  plan([post('a', 'A', markdown, changes)], ['a'], { dialect: dialectOf({ generator }) });
const toldOf = (...args: Parameters<typeof planned>) =>
  planned(...args).warnings.map(({ what }) => what);

describe('what a generator does to a post', () => {
  it.each<[Generator, string, string]>([
    ['hugo', 'a <kbd>b</kbd>\n', 'Raw HTML is left out by Hugo'],
    ['jekyll', '<div>\n*a*\n</div>\n', 'Markdown between HTML tags is shown as it is'],
    ['hexo', '```js title="a <b>"\nx\n```\n', 'Some signs in the title of code “a <b>”'],
    ['eleventy', '![a](b.png)\n', 'Eleventy copies them if the site'],
  ])('is told for %s of %j', (generator, markdown, told) => {
    expect(toldOf(generator, markdown, PICTURE).join('\n')).toContain(told);
  });

  it('puts no sign of HTML into a caption', () => {
    expect(textOf(planned('hexo', '```js title="a <b>"\nx\n```\n'), 'a')).toContain('\n```js a b');
  });

  it('puts a cut before code that would cut', () => {
    const text = textOf(planned('hugo', 'a\n\n```\n<!--more-->\n```\n\nb\n'), 'a');
    expect(text).toContain('a\n\n<!--more-->\n\n```\n<!--more-->\n```\n\nb\n');
  });

  it('keeps the id of a heading for Hugo, and braces that are none', () => {
    const text = textOf(planned('hugo', '## A {#id}\n\n## B {b}\n'), 'a');
    expect(text).toContain('## A {#id}\n\n## B {b\\}\n');
  });

  it.each<[Generator, boolean]>([
    ['hugo', true],
    ['jekyll', true],
    ['hexo', false],
    ['eleventy', false],
  ])('is told of a date in the future for %s: %s', (generator, isTold) => {
    const told = toldOf(generator, '---\ndate: 2030-01-01T10:00:00Z\n---\nx\n');
    expect(told.some((one) => one.startsWith('Its date lies in the future'))).toBe(isTold);
  });

  it('takes no address that Eleventy would stop at', () => {
    const dialect = dialectOf({ generator: 'eleventy' });
    const pageOf = (url: string) =>
      dialect.pageOf({
        path: 'content/blog/a/index.md',
        slug: 'a',
        url,
        created: '2024-03-05T10:00:00Z',
        categories: [],
      });
    expect(pageOf('/own')).toBe('/blog/a/');
    expect(pageOf('/own/')).toBe('/own/');
    expect(pageOf('/own.html')).toBe('/own.html');
  });
});
