import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '<p>a',
    {
      hugo: ['<p>a', 'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.'],
      jekyll: [
        '<p>a',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['<p>a'],
      'eleventy hexo': ['<p>a', 'Raw HTML reaches readers as it is.'],
      'docusaurus astro-mdx': [
        'a',
        'Of the HTML “<p>a” only the words stay: it isn’t closed in its block.',
      ],
    },
  ],
  [
    '<p>a</b></p>\n\n<p>c < d</p>',
    {
      hugo: [
        '<p>a</b></p>\n\n<p>c < d</p>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<p>a</b></p>\n\n<p>c < d</p>',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['<p>a</b></p>\n\n<p>c < d</p>'],
      'eleventy hexo': ['<p>a</b></p>\n\n<p>c < d</p>', 'Raw HTML reaches readers as it is.'],
      'docusaurus astro-mdx': [
        'a\n\nc \\< d',
        'Of the HTML “<p>a</b></p>” only the words stay: it isn’t closed in its block.',
        'Of the HTML “<p>c < d</p>” only the words stay: it isn’t closed in its block.',
      ],
    },
  ],
  [
    'a <b>c *d</b> e* </i> *<s>f</s>*',
    {
      hugo: [
        'a <b>c *d</b> e* </i> *<s>f</s>*',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      'jekyll eleventy hexo': [
        'a <b>c *d</b> e* </i> *<s>f</s>*',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['a <b>c *d</b> e* </i> *<s>f</s>*'],
      'docusaurus astro-mdx': [
        'a c *d e*  *<s>f</s>*',
        'Nothing closes “<b>”, so it is left out or shown as text.',
        'Nothing closes “</b>”, so it is left out or shown as text.',
        'Nothing closes “</i>”, so it is left out or shown as text.',
      ],
    },
  ],
  [
    '<img src="p.png" width="10" title="t">\n\n<p><img src=\'p.png\'> words</p>',
    {
      hugo: [
        '<img src="p.png" width="10" title="t">\n\n<p><img src=\'p.png\'> words</p>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<img src="/assets/a/p.png" width="10" title="t">\n\n<p><img src=\'/assets/a/p.png\'> words</p>',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro astro-mdx': [
        '![](/images/a/p.png "t")\n\n![](/images/a/p.png) words',
        'Of images in HTML only the pictures and their words stay.',
      ],
      eleventy: [
        '<img src="./p.png" width="10" title="t">\n\n<p><img src=\'./p.png\'> words</p>',
        'Raw HTML reaches readers as it is.',
      ],
      hexo: [
        '<img src="/images/a/p.png" width="10" title="t">\n\n<p><img src=\'/images/a/p.png\'> words</p>',
        'Raw HTML reaches readers as it is.',
      ],
      docusaurus: [
        '![](./p.png "t")\n\n![](./p.png) words',
        'Of images in HTML only the pictures and their words stay.',
      ],
      markdown: [
        '<img src="images/a/p.png" width="10" title="t">\n\n<p><img src=\'images/a/p.png\'> words</p>',
      ],
    },
  ],
  [
    'a {b} <c> 1 < 2 > 3 & &amp; &copy; \\{ \\< \\&',
    {
      hugo: [
        'a {b} <c> 1 < 2 > 3 & & © { < &',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      'jekyll eleventy hexo': [
        'a {b} <c> 1 < 2 > 3 & & © { < &',
        'Raw HTML reaches readers as it is.',
      ],
      astro: [
        'a {b} \\<c> 1 < 2 > 3 & & © { < &',
        '“<c>” is no HTML that a site knows, so it is shown as text.',
      ],
      'docusaurus astro-mdx': [
        'a \\{b} \\<c> 1 \\< 2 > 3 & & © \\{ \\< &',
        '“<c>” is no HTML that a site knows, so it is shown as text.',
      ],
      markdown: ['a {b} <c> 1 < 2 > 3 & & © { < &'],
    },
  ],
  [
    'import a\n\nexport b\n\n*import* c',
    {
      'hugo jekyll astro eleventy hexo markdown': ['import a\n\nexport b\n\n*import* c'],
      'docusaurus astro-mdx': ['&#105;mport a\n\n&#101;xport b\n\n*import* c'],
    },
  ],
  [
    '<a href="f.pdf">x</a> <a name=y>z</a>',
    {
      hugo: [
        '<a href="f.pdf">x</a> <a name=y>z</a>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<a href="/assets/a/f.pdf">x</a> <a name=y>z</a>',
        'Raw HTML reaches readers as it is.',
      ],
      astro: ['<a href="/images/a/f.pdf">x</a> <a name=y>z</a>'],
      eleventy: ['<a href="./f.pdf">x</a> <a name=y>z</a>', 'Raw HTML reaches readers as it is.'],
      hexo: [
        '<a href="/images/a/f.pdf">x</a> <a name=y>z</a>',
        'Raw HTML reaches readers as it is.',
      ],
      docusaurus: ['<a href="./f.pdf">x</a> <a>z</a>', 'Of <a> only what MDX can say stays.'],
      markdown: ['<a href="images/a/f.pdf">x</a> <a name=y>z</a>'],
      'astro-mdx': [
        '<a href="/images/a/f.pdf">x</a> <a>z</a>',
        'Of <a> only what MDX can say stays.',
      ],
    },
  ],
];

describe('HTML that is not whole, in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
