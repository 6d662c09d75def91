import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '1. a\n2. b\n\n3) c\n4) d\n\n5. e',
    {
      'hugo astro eleventy hexo docusaurus markdown astro-mdx': [
        '1. a\n2. b\n\n3) c\n4) d\n\n5. e',
      ],
      jekyll: [
        '1. a\n2. b\n\n<!-- -->\n\n3. c\n4. d\n\n<!-- -->\n\n5. e',
        'Numbered lists begin at 1 in Jekyll.',
      ],
    },
  ],
  [
    '- [ ] a\n- [x] *b*\n\n  c\n- [ ]',
    {
      'hugo jekyll astro hexo docusaurus markdown astro-mdx': ['- [ ] a\n- [x] *b*\n\n  c'],
      eleventy: [
        '- <input type="checkbox" disabled> a\n- <input type="checkbox" disabled checked> *b*\n\n  c',
        'Tasks become boxes in HTML.',
      ],
    },
  ],
  ['- a\n- [x] b\n- ```js\n  c\n  ```', { all: ['- a\n- [x] b\n- ```js\n  c\n  ```'] }],
  [
    '* a\n\n\n- b\n\n1. c',
    {
      'hugo astro eleventy hexo docusaurus markdown astro-mdx': ['* a\n\n- b\n\n1. c'],
      jekyll: ['* a\n\n<!-- -->\n\n- b\n\n<!-- -->\n\n1. c'],
    },
  ],
  [
    '- a\n\n  ```yaml\n  - b\n  \tc\n  ```',
    {
      'hugo jekyll astro eleventy docusaurus markdown astro-mdx': [
        '- a\n\n  ```yaml\n  - b\n  \tc\n  ```',
      ],
      hexo: [
        '- a\n\n  <pre><code>&#45; b&#10;&#9;c</code></pre>',
        'Code in a list that would be changed there is written without colours.',
      ],
    },
  ],
  ['- ```\n  x\n  ```\n- b', { all: ['- ```\n  x\n  ```\n- b'] }],
  [
    '- ```\n  a\n\n  - - -\n  ```',
    {
      'hugo astro eleventy hexo docusaurus markdown astro-mdx': ['- ```\n  a\n\n  - - -\n  ```'],
      jekyll: [
        '- <!-- -->\n\n  <pre><code>a&#10;&#10;&#45; &#45; &#45;</code></pre>',
        'Code in a list that would be changed there is written without colours.',
      ],
    },
  ],
  [
    'a[^1] b[^n] c[^1]\n\n[^1]: One *x*\n\n[^n]: two\n\n    three',
    {
      'hugo jekyll astro docusaurus markdown astro-mdx': [
        'a[^1] b[^n] c[^1]\n\n[^1]: One *x*\n\n[^n]: two\n\n    three',
      ],
      'eleventy hexo': [
        'a<sup id="fnref-1"><a href="#fn-1">1</a></sup> b<sup id="fnref-2"><a href="#fn-2">2</a></sup> c<sup><a href="#fn-1">1</a></sup>\n\n---\n\n1. <span id="fn-1"></span>One *x* <a href="#fnref-1">↩</a>\n\n2. <span id="fn-2"></span>two\n\n   three <a href="#fnref-2">↩</a>',
        'Footnotes become a list at the end.',
      ],
    },
  ],
  [
    'x[^1]\n\n[^1]: ```\n    y\n    ```',
    {
      'hugo jekyll astro docusaurus markdown astro-mdx': ['x[^1]\n\n[^1]: ```\n    y\n    ```'],
      'eleventy hexo': [
        'x<sup id="fnref-1"><a href="#fn-1">1</a></sup>\n\n---\n\n1. <span id="fn-1"></span>\n   ```\n   y\n   ```\n   <a href="#fnref-1">↩</a>',
        'Footnotes become a list at the end.',
      ],
    },
  ],
  [
    '| a | b |\n| :-- | --: |\n| `c\\|d` | - |\n| e `f` | ==g== |\n| -: | \\` |',
    {
      'hugo eleventy hexo markdown': [
        '| a | b |\n| :-- | --: |\n| `c\\|d` | - |\n| e `f` | g |\n| -: | \\` |',
        'Highlights become plain text.',
      ],
      jekyll: [
        '| a | b |\n| :-- | --: |\n| <code>c&#124;d</code> | &#45; |\n| e `f` | g |\n| &#45;&#58; | &#96; |',
        'Highlights become plain text.',
      ],
      'astro docusaurus astro-mdx': [
        '| a | b |\n| :-- | --: |\n| `c\\|d` | - |\n| e `f` | <mark>g</mark> |\n| -: | \\` |',
      ],
    },
  ],
];

describe('a list in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
