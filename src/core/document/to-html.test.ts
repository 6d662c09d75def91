import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { toHtml } from './to-html';
import { toText } from './to-text';

const html = (markdown: string): string => toHtml(fromMarkdown(markdown).document);

describe('toHtml', () => {
  it.each([
    ['# a *b*', '<h1>a <em>b</em></h1>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a\n\n4. b', '<ol start="3">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>'],
    [
      '- [x] a',
      '<ul class="task-list">\n<li><input type="checkbox" disabled checked> a</li>\n</ul>',
    ],
    ['```ts\n<a>\n```', '<pre><code class="language-ts">&lt;a&gt;\n</code></pre>'],
    [
      '| a |\n|:-:|\n| b |',
      '<table>\n<thead>\n<tr><th style="text-align: center">a</th></tr>\n</thead>\n<tbody>\n<tr><td style="text-align: center">b</td></tr>\n</tbody>\n</table>',
    ],
    [
      '[[A|b]] #t',
      '<p><span class="wikilink" data-title="A">b</span> <span class="hashtag">#t</span></p>',
    ],
    ['a %%hidden%% b <!-- c -->', '<p>a  b </p>'],
    ['%%\nhidden\n%%', ''],
    ['---\ntitle: a\n---', ''],
  ])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    '[x](javascript:__kbx())',
    '[x](java&Tab;script:__kbx())',
    '<javascript:__kbx()>',
    '[x](data:text/html,__kbx)',
    '![x](vbscript:x)',
    '[x](search-ms:query=a)',
  ])('makes %s inert', (markdown) => expect(html(markdown)).not.toMatch(/(?:href|src)=/));

  it.each([
    'text <b onmouseover=__kbx()>b</b>',
    '<iframe src=x onload=__kbx()></iframe>',
    '[x](http://a "\\" onmouseover=__kbx() a=\\"")',
    '![a](x"onerror="__kbx())',
    '```<style/onload=__kbx()>\ncode\n```',
    '[[a|<img src=x onerror=__kbx()>]]',
    '{{ <img src=x onerror=__kbx()> }}',
    '> [!<img]',
    '$<img src=x onerror=__kbx()>$',
  ])('escapes %s', (markdown) => {
    const tags = html(markdown).match(/<[^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<\/?(?:p|a|img|pre|code|span|blockquote)\b/);
    expect(tags.join('').replace(/"[^"]*"/g, '')).not.toContain('__kbx');
  });
});

describe('toText', () => {
  it('gives a line for each block, with code and link texts', () => {
    const { document } = fromMarkdown(
      '# A\n\nb **c** [[D|e]]\n\n- f\n- g\n\n```\nh\ni\n```\n\n| j | k |\n|-|-|\n',
    );
    expect(toText(document)).toBe('A\nb c e\nf\ng\nh\ni\nj\nk');
  });
});
