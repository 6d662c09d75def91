import { describe, expect, it } from 'vitest';
import { makeRecord } from '../testing/make-record';
import { toDevTo } from './dev-to';
import { toHashnode } from './hashnode';
import { toInternalDocument } from './internal';
import { toMedium } from './medium';
import { toNewsletter } from './newsletter';
import type { Whereabouts } from './platform-text';
import { POST_LIMITS } from './post-length';
import { toThread } from './thread';
import type { Variant } from './variant';

const AT_HOME: Whereabouts = {
  original: 'https://ada.dev/t/',
  addressOf: (title) => (title === 'Locks' ? 'https://ada.dev/locks/' : null),
  fileAt: (source) => (source === 'map.png' ? 'https://ada.dev/map.png' : null),
};
const PICTURE = `${'1'.repeat(64)}.png`;
const post = (markdown: string) =>
  makeRecord('p1', 'T', markdown, { kind: 'post', attachments: { 'own.png': PICTURE } });
/** Text and warnings, without the one that each copy has. */
const told = ({ text, warnings }: Pick<Variant, 'text' | 'warnings'>) => ({
  text: text.replace(/^---\n[^]*?\n---\n\n/, '').replace(/\n<hr>\n<p><em>Originally[^]*$/, ''),
  warnings: warnings.filter((one) => !one.startsWith('Pasting does not set')),
});

describe('a copy for a place that takes Markdown', () => {
  it.each([
    [
      'a file that is on the web',
      '![[map.png|The map]]\n',
      '![The map](https://ada.dev/map.png)\n',
      [],
    ],
    ['a marked embed of one', '**![[map.png]]**\n', '**![](https://ada.dev/map.png)**\n', []],
    [
      'the embed of an entry that is on the web',
      '![[Locks]]\n',
      '[Locks](https://ada.dev/locks/)\n',
      ['The embedded “Locks” becomes a link.'],
    ],
    [
      'the embed of one that is not',
      '![[Hidden]]\n',
      'Hidden\n',
      ['The link to “Hidden” becomes words: it has no address on the web.'],
    ],
    [
      'an address without a scheme',
      '[a](//b.example/c) and ![d](//b.example/e.png)\n',
      '[a](https://b.example/c) and ![d](https://b.example/e.png)\n',
      [],
    ],
    [
      'a link to a section',
      '[a](#b) and [[#b]]\n',
      'a and b\n',
      ['Links to the text’s own sections become words.'],
    ],
    ['the notes of a speaker', 'a\n\n:::notes\nb\n:::\n', 'a\n\nb\n', []],
    [
      'a marked formula',
      '**$x^2$**\n',
      '**$$x^2$$**\n',
      ['Formulas stand between $$, where Hashnode draws them once that is switched on.'],
    ],
  ])('has %s for Hashnode', (_, markdown, text, warnings) => {
    expect(told(toHashnode(post(markdown), {}, AT_HOME))).toEqual({ text, warnings });
  });

  it.each([
    [
      'raw HTML within a line',
      'a <kbd title="`x`">b</kbd> c\n',
      'a <kbd title="&#96;x&#96;">b</kbd> c\n',
      ['Raw HTML is written as it is; dev.to takes out what it does not allow.'],
    ],
    ['three tildes within a line', 'a ~~~ b\n', 'a &#126;&#126;&#126; b\n', []],
    [
      'a link with signs of code in it',
      '[a](<https://b.example/`c`~d> "e `f`")\n',
      '[a](https://b.example/%60c%60~d "e \'f\'")\n',
      [],
    ],
    [
      'an image with signs of code in it',
      '![a `b`](https://b.example/c.png "d `e`")\n',
      '![a b](https://b.example/c.png "d \'e\'")\n',
      [],
    ],
    ['a marked break', '**a\\\nb**\n', '**a<br>b**\n', []],
  ])('has %s for dev.to', (_, markdown, text, warnings) => {
    expect(told(toDevTo(post(markdown), {}, AT_HOME))).toEqual({ text, warnings });
  });
});

describe('a copy for Medium’s editor', () => {
  it.each([
    [
      'HTML within a line',
      '**a <br> b <i class="x">c</i> <u title="">** d\n',
      '<h1>T</h1>\n<p><strong>a </strong><br>\n<strong> b c </strong> d</p>',
      ['Of raw HTML only the words stay.'],
    ],
    [
      'raw text of a template',
      '{{< x >}}\n\na {{< y >}} b\n',
      '<h1>T</h1>\n<p><code>{{&lt; x &gt;}}</code></p>\n<p>a <code>{{&lt; y &gt;}}</code> b</p>',
      ['“{{< x >}}” is shown as it is written.', '“{{< y >}}” is shown as it is written.'],
    ],
    [
      'an image of the library without words',
      '![](own.png)\n',
      '<h1>T</h1>\n<p>[Image]</p>',
      ['images/own.png has no address on the web yet. Upload it there, and put its address in.'],
    ],
    ['a marked tag', '**#locks**\n', '<h1>T</h1>\n<p><strong>#locks</strong></p>', []],
    [
      'an empty formula',
      '$$\n$$\n',
      '<h1>T</h1>\n<pre><code></code></pre>',
      ['Formulas are shown as their source.'],
    ],
    [
      'a list that holds nothing but a list',
      '- - a\n  - b\n',
      '<h1>T</h1>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
      ['Lists within lists become one list.'],
    ],
    [
      'a marked footnote',
      '**a[^n]**\n\n[^n]: b\n',
      '<h1>T</h1>\n<p><strong>a [1]</strong></p>\n<h2>Notes</h2>\n<ol>\n<li>b</li>\n</ol>',
      ['Footnotes become notes at the end.'],
    ],
  ])('has %s', (_, markdown, text, warnings) => {
    expect(told(toMedium(post(markdown), AT_HOME))).toEqual({ text, warnings });
  });
});

describe('a thread', () => {
  it.each([
    ['a rule and HTML', 'a\n\n---\n\n<div>b</div>\n', 'T\n\na\n\n<div>b</div>\n', []],
    ['raw text of a template', '{{< x >}}\n\na {{< y >}}\n', 'T\n\n{{< x >}}\n\na {{< y >}}\n', []],
    ['an empty item', '- a\n-\n- c\n', 'T\n\n• a\n• c\n', []],
    ['an item of two paragraphs', '- a\n\n  b\n- c\n', 'T\n\n• a\nb\n• c\n', []],
    ['code with an empty line', '```\na\n\nb\n```\n', 'T\n\na\nb\n', []],
    [
      'images with words and without',
      '![](own.png) and ![A lock](own.png)\n',
      'T\n\n[image] and [image: A lock]\n',
      ['Images are named in the text: add them to their posts.'],
    ],
    ['a footnote that nobody wrote', 'a[^x] b\n', 'T\n\na[^x] b\n', []],
    ['HTML within a line', 'a <b>c</b> d\n', 'T\n\na c d\n', []],
    ['a formula and a tag', 'a $x$ #locks\n\n$$\ny\n$$\n', 'T\n\na x #locks\n\ny\n', []],
  ])('says %s in plain text', (_, markdown, text, warnings) => {
    const thread = toThread(post(markdown), POST_LIMITS.mastodon, false);
    expect(told(thread)).toEqual({ text, warnings });
  });
});

describe('a text for readers', () => {
  it('names an embedded entry, and tells what mail does with tables, formulas and images', () => {
    const markdown =
      '> [!tip] Mind\n> the gap\n\n![[Locks]] $x$ ![a](own.png)\n\n| a |\n| - |\n| b |\n';
    expect(told(toNewsletter(post(markdown), {}))).toEqual({
      text: 'Subject: T\nPreview: Locks x\n\n> **Mind**\n>\n> the gap\n\nLocks $x$ ![a](images/own.png)\n\n| a |\n| --- |\n| b |\n',
      warnings: [
        'Of the embedded “Locks” only its name is left.',
        'Put the images on the web, or attach them: mail shows no local files.',
        'Some mail programs show a table as plain lines.',
        'Mail programs show formulas as their source.',
      ],
    });
  });

  it('has no preview where a newsletter has no prose', () => {
    expect(told(toNewsletter(post('## A\n\n```\nb\n```\n'), {}))).toEqual({
      text: 'Subject: T\n\n## A\n\n```\nb\n```\n',
      warnings: [],
    });
  });

  it('is in drafting where nothing else is said, and lists no sections where there are two', () => {
    expect(told(toInternalDocument(post('# A\n\n:::notes\nx\n:::\n\n# B\n'), {}))).toEqual({
      text: '# T\n\nStatus: drafting, last changed 2024-03-06\n\n## A\n\nx\n\n## B\n',
      warnings: [],
    });
  });
});
