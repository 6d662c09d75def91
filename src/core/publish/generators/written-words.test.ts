import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    'a ==b== **==c==** ~~d~~ H~2~O x^2^',
    {
      'hugo eleventy hexo markdown': [
        'a b **c** ~~d~~ H~~2~~O x^2^',
        'Highlights become plain text.',
      ],
      jekyll: ['a b **c** ~~d~~ H~~2~~O x&#94;2&#94;', 'Highlights become plain text.'],
      'astro docusaurus astro-mdx': ['a <mark>b</mark> **<mark>c</mark>** ~~d~~ H~~2~~O x^2^'],
    },
  ],
  [
    'a `b|c` ``e ` f`` | g ``h`i`` **`j``k`**',
    {
      'hugo astro eleventy hexo docusaurus markdown astro-mdx': [
        'a `b|c` ``e ` f`` | g ``h`i`` **`j``k`**',
      ],
      jekyll: ['a `b|c` ``e ` f`` \\| g ``h`i`` **<code>j``k</code>**'],
    },
  ],
  [
    '$a_b$ and $$c|d$$',
    {
      hugo: ['$a_b$ and $$c|d$$', 'Math needs Hugo 0.122 or later with the passthrough extension.'],
      jekyll: [
        '$$a_b$$ and $$c\\vert d$$',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      'astro docusaurus astro-mdx': [
        '`a_b` and `c|d`',
        'Formulas are shown as code: only a site with plugins for them draws them.',
      ],
      'eleventy hexo': [
        '\\\\(a_b\\\\) and \\\\(c|d\\\\)',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      markdown: ['$a_b$ and $$c|d$$'],
    },
  ],
  [
    'It costs $5 and $6 or $$7 **$8** `$9`.',
    { all: ['It costs \\$5 and \\$6 or \\$\\$7 **\\$8** `$9`.'] },
  ],
  [
    'a\\\nb  \nc\nd',
    {
      'hugo astro eleventy hexo docusaurus markdown astro-mdx': ['a\\\nb  \nc d'],
      jekyll: ['a  \nb  \nc d'],
    },
  ],
  ['#tag and \\#no #a/b', { all: ['#tag and \\#no #a/b'] }],
  [
    'a @b.c @d {:.e} a^b ^c %%% x | y &copy; &amp;copy; é<ü',
    {
      'hugo astro eleventy hexo markdown': ['a @b.c @d {:.e} a^b ^c \\%\\%% x | y © \\&copy; é<ü'],
      jekyll: ['a &#64;b.c &#64;d \\{:.e} a^b &#94;c &#37;&#37;% x \\| y © &#38;copy; é&#60;ü'],
      'docusaurus astro-mdx': ['a @b.c @d \\{:.e} a^b ^c \\%\\%% x | y © \\&copy; é\\<ü'],
    },
  ],
  ['%%hidden%% a %%b%% c\n\n%%\nblock\n%%\n\nd ^name', { all: ['a c\n\nd'] }],
  [
    ':smile: a:b:c :+1: \\:x: `:y:`',
    {
      'hugo jekyll': ['\\:smile: a:b:c :+1: :x: `:y:`'],
      'astro eleventy hexo markdown': [':smile: a:b:c :+1: :x: `:y:`'],
      'docusaurus astro-mdx': [":{''}smile: a\\:{''}b\\:c :{''}+1: :{''}x: `:y:`"],
    },
  ],
  [
    '`: a` b\n\n**: c**\n\nd\\\n`: e`\\\n: f',
    {
      hugo: ['`: a` b\n\n**: c**\n\nd\\\n`: e`\\\n\\: f'],
      jekyll: ['`: a` b\n\n**: c**\n\nd  \n`: e`  \n\\: f'],
      'astro eleventy hexo docusaurus markdown astro-mdx': [
        '`: a` b\n\n**: c**\n\nd\\\n`: e`\\\n: f',
      ],
    },
  ],
  [
    '$$\n$$',
    {
      hugo: ['$$\n$$', 'Math needs Hugo 0.122 or later with the passthrough extension.'],
      jekyll: ['$$\n\n$$', 'Formulas are drawn only by a site whose pages load MathJax or KaTeX.'],
      'astro docusaurus astro-mdx': [
        '```math\n```',
        'Formulas are shown as code: only a site with plugins for them draws them.',
      ],
      'eleventy hexo': [
        '\\\\\\[\\\\]',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      markdown: ['$$\n$$'],
    },
  ],
];

describe('words in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
