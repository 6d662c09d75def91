import { describe, expect, it } from 'vitest';
import { keptFile, plan, post, rewritten, textOf } from '../testing/plan-posts';
import { eleventyDialect } from './eleventy';

const eleventy = eleventyDialect();

const write = (markdown: string) => {
  const planned = plan([post('a', 'A', markdown)], ['a'], { dialect: eleventy });
  return textOf(planned, 'a').replace(/^---\n[^]*?\n---\n\n/, '');
};

describe('a new post for Eleventy', () => {
  it('lies in a folder of its own', () => {
    const { files } = plan([post('a', 'A & b', 'Text.\n')], ['a'], { dialect: eleventy });
    expect(files[0]).toMatchObject({
      path: 'content/blog/a-and-b/index.md',
      text: "---\ntitle: 'A & b'\ndate: 2024-03-05T10:00:00+00:00\ntags: []\n---\n\nText.\n",
    });
    expect(eleventy.assetsOf('content/blog/a/index.md')).toEqual({
      folder: 'content/blog/a/',
      prefix: './',
      fieldPrefix: '/blog/a/',
    });
  });

  it('is shown nowhere while it is an idea, though Eleventy knows no drafts', () => {
    const idea = post('a', 'A', 'Text.\n', { stage: 'idea' });
    expect(textOf(plan([idea], ['a'], { dialect: eleventy }), 'a')).toContain(
      '\ndraft: true\npermalink: false\neleventyExcludeFromCollections: true\n',
    );
  });

  it('says what Markdown without plugins can’t', () => {
    expect(write('- [x] done\n- [ ] to do\n')).toBe(
      '- <input type="checkbox" disabled checked> done\n- <input type="checkbox" disabled> to do\n',
    );
    expect(write('A $x_1$.\n')).toBe('A \\\\(x_1\\\\).\n');
    expect(write('## A {#id}\n')).toBe('## A\n');
    expect(write('See https://a.example/b\n')).toBe('See <https://a.example/b>\n');
  });

  it('lists its footnotes at the end', () => {
    expect(write('A[^x], b[^y] and c[^x].\n\n[^x]: One.\n\n[^y]: Two.\n\n[^z]: No one.\n')).toBe(
      [
        'A<sup id="fnref-1"><a href="#fn-1">1</a></sup>, b<sup id="fnref-2"><a href="#fn-2">2</a></sup> and c<sup><a href="#fn-1">1</a></sup>.',
        '[^z]: No one.',
        '---',
        '1. <span id="fn-1"></span>One. <a href="#fnref-1">↩</a>',
        '2. <span id="fn-2"></span>Two. <a href="#fnref-2">↩</a>\n',
      ].join('\n\n'),
    );
  });
});

describe('a post that Eleventy has', () => {
  it('is named by its path', () => {
    const to = (path: string, url: string | null = null) => {
      const place = { path, title: 'A', slug: 'slug', url, created: '2024-03-05T10:00:00Z' };
      return eleventy.hrefBetween(place, place);
    };
    expect(to('content/blog/a.md')).toBe('/blog/a/');
    expect(to('content/blog/a/index.md')).toBe('/blog/a/');
    expect(to('content/blog/a/a.md')).toBe('/blog/a/');
    expect(to('posts/a.md')).toBe('/posts/a/');
    expect(to('content/blog/a.md', '/own/')).toBe('/own/');
  });

  it('is hidden without losing its own address, and shown again', () => {
    const file = keptFile('content/blog/a.md', '---\ntitle: A\npermalink: /own/\n---\n\nText.\n');
    const hidden = rewritten(eleventy, file, { stage: 'idea' }).text;
    expect(hidden).toContain('permalink: /own/');
    expect(hidden).toContain('draft: true');
    expect(hidden).toContain('eleventyExcludeFromCollections: true');
    const shown = rewritten(eleventy, keptFile(file.path, hidden), { stage: 'published' }).text;
    expect(shown).toBe('---\ntitle: A\npermalink: /own/\ndraft: false\n---\n\nText.\n');
  });
});
