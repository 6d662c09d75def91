import { describe, expect, it } from 'vitest';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { keptFile, plan, post, rewritten, textOf } from '../testing/plan-posts';
import { hexoDialect } from './hexo';
import { hexoAnchor } from './hexo-document';

const hexo = hexoDialect();

const write = (markdown: string) => {
  const planned = plan([post('a', 'A', markdown)], ['a'], { dialect: hexo });
  return textOf(planned, 'a').replace(/^---\n[^]*?\n---\n\n/, '');
};

describe('a new post for Hexo', () => {
  it('says its address, and its date as a text', () => {
    const late = post('a', 'A', '---\ndate: 2024-03-05T23:30:00-05:00\n---\n\nText.\n', {
      created: '2024-03-06T04:30:00.000Z',
    });
    const { files } = plan([late], ['a'], { dialect: hexo });
    expect(files[0]).toMatchObject({ path: 'source/_posts/a.md' });
    expect(textOf(plan([late], ['a'], { dialect: hexo }), 'a')).toContain(
      "date: '2024-03-05T23:30:00-05:00'\nupdated: '2024-03-06T10:00:00+00:00'\npermalink: '/2024/03/05/a/'\n",
    );
  });

  it('turns Nunjucks off where it holds what would be run, and only there', () => {
    const text = (markdown: string) =>
      textOf(plan([post('a', 'A', markdown)], ['a'], { dialect: hexo }), 'a');
    expect(text('A {{ b }}.\n')).toContain('\ndisableNunjucks: true\n');
    expect(text('A {{ b }}.\n')).toContain('\nA {{ b }}.\n');
    expect(text('A { b }.\n')).not.toContain('disableNunjucks');
  });

  it('writes captions and marked lines as Hexo reads them', () => {
    expect(write('```go title="a b.go" {1,3-4} showLineNumbers\nx\n```\n')).toBe(
      '```go a b.go line_number:true mark:1,3-4\nx\n```\n',
    );
    expect(write('```\nx\n```\n')).toBe('```\nx\n```\n');
  });

  it('keeps tabs of code in a list, brackets in the words of a link, and words that look like an id', () => {
    expect(write('- ```go\n  \ta\n  ```\n')).toBe('- <pre><code>&#9;a</code></pre>\n');
    expect(write('[a \\[b\\](c)](/d)\n')).toBe('[a &#91;b&#93;(c)](/d)\n');
    expect(write('Words that end in {#id}\n')).toBe('Words that end in {#id}\n');
  });

  it('writes a paragraph on one line, and images from the root', () => {
    expect(write('A line\nand another.\n')).toBe('A line and another.\n');
    expect(hexo.assetsOf('source/_posts/a.md')).toEqual({
      folder: 'source/images/a/',
      prefix: '/images/a/',
    });
  });

  it('knows the anchors of headings', () => {
    expect(hexoAnchor('Nested fences: C# & Ünder')).toBe('Nested-fences-C-Under');
  });
});

describe('a post that Hexo has', () => {
  const file = keptFile(
    'source/_posts/a.md',
    '---\ntitle: A\n---\n\n{% note %}\n\nText {{ 1 + 1 }}.\n',
  );
  const edit = (text: string) =>
    rewritten(hexo, file, {
      ...readEntryMarkdown((file.text ?? '').replace('Text {{ 1 + 1 }}.', text)),
    }).text.replace(/^[^]*note %\}\n\n/, '');

  it('escapes what was typed in words, not what it holds itself', () => {
    expect(edit('New {{ x }} and {{ 1 + 1 }} and `{{ y }}` {% note %}.')).toBe(
      'New {% raw %}{{{% endraw %} x }} and {{ 1 + 1 }} and `{{ y }}` {% note %}.\n',
    );
  });

  it('begins no line with what Markdown would take for HTML', () => {
    expect(edit('{{ x }} and *slanted*.')).toBe('{<!-- -->{ x }} and *slanted*.\n');
  });
});
