import { expect, it } from 'vitest';
import { rewrittenEverywhere, type Rewritten } from '../testing/rewritten-for';

/** What a post in a blog says, what its entry says now, and what is written there. */
const ROWS: readonly (readonly [there: string, now: string, by: Rewritten])[] = [
  [
    'One.',
    'One.\n\nTwo [[Other|o]] [[No]] %%x%% ==y== ^n.',
    {
      'hugo eleventy hexo markdown': [
        'One.\n\nTwo [o](/other/) No y ^n.',
        'The link to “No” becomes words: it isn’t in this blog.',
        'Highlights become plain text.',
      ],
      jekyll: [
        'One.\n\nTwo [o](/other/) No y &#94;n.',
        'The link to “No” becomes words: it isn’t in this blog.',
        'Highlights become plain text.',
      ],
      'astro docusaurus': [
        'One.\n\nTwo [o](/other/) No <mark>y</mark> ^n.',
        'The link to “No” becomes words: it isn’t in this blog.',
      ],
    },
  ],
  [
    '==One== $x$ a[^1]\n\n[^1]: b',
    '==One== $x$ a[^1]\n\n[^1]: b\n\n==Two== $y$ c[^2]\n\n[^2]: d',
    {
      hugo: [
        '==One== $x$ a[^1]\n\n[^1]: b\n\n==Two== $y$ c[^2]\n\n[^2]: d',
        'Math needs Hugo 0.122 or later with the passthrough extension.',
      ],
      jekyll: [
        '==One== $x$ a[^1]\n\n[^1]: b\n\n==Two== $$y$$ c[^2]\n\n[^2]: d',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      'astro docusaurus markdown': ['==One== $x$ a[^1]\n\n[^1]: b\n\n==Two== $y$ c[^2]\n\n[^2]: d'],
      'eleventy hexo': [
        '==One== $x$ a[^1]\n\n[^1]: b\n\n==Two== \\\\(y\\\\) c[^2]\n\n[^2]: d',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
        'Footnotes are shown only by a site with a plugin for them.',
      ],
    },
  ],
  [
    '{{< a >}} {{ b }} {% c %}',
    '{{< a >}} {{ b }} {% c %}\n\n{{< a x >}} {{< d >}} {{ b }} {{ e }} {% c y %} {% f %}',
    {
      hugo: [
        '{{< a >}} {{ b }} {% c %}\n\n{{< a x >}} {{</* d */>}} {{ b }} {{ e }} {% c y %} {% f %}',
        '“{{< d >}}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{ e }}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% c y %}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% f %}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      'jekyll eleventy': [
        '{{< a >}} {{ b }} {% c %}\n\n{% raw %}{{< a x >}}{% endraw %} {% raw %}{{< d >}}{% endraw %} {{ b }} {% raw %}{{ e }}{% endraw %} {% c y %} {% raw %}{% f %}{% endraw %}',
        '“{{< a x >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< d >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{ e }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% f %}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: [
        '{{< a >}} {{ b }} {% c %}\n\n\\{{< a x >}} \\{{< d >}} {{ b }} \\{{ e }} \\{% c y %} \\{% f %}',
      ],
      hexo: [
        '{{< a >}} {{ b }} {% c %}\n\n{<!-- -->{< a x >}} {% raw %}{{{% endraw %}< d >}} {{ b }} {% raw %}{{{% endraw %} e }} {% c y %} {% raw %}{%{% endraw %} f %}',
        '“{{< a x >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< d >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{ e }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% f %}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      docusaurus: [
        '{{< a >}} {{ b }} {% c %}\n\n\\{\\{\\< a x >}} \\{\\{\\< d >}} {{ b }} \\{\\{ e }} \\{% c y %} \\{% f %}',
      ],
      markdown: [
        '{{< a >}} {{ b }} {% c %}\n\n{{< a x >}} {{< d >}} {{ b }} {{ e }} {% c y %} {% f %}',
      ],
    },
  ],
  [
    '<Tabs>a</Tabs> {x}',
    '<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} {y} <Other>c</Other> <b>d</b>',
    {
      hugo: [
        '<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} {y} <Other>c</Other> <b>d</b>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      'jekyll eleventy hexo': [
        '<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} {y} <Other>c</Other> <b>d</b>',
        'Raw HTML reaches readers as it is.',
      ],
      astro: [
        '<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} {y} \\<Other>c\\</Other> <b>d</b>',
        '“<Other>” is no HTML that a site knows, so it is shown as text.',
        '“</Other>” is no HTML that a site knows, so it is shown as text.',
      ],
      docusaurus: [
        '<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} \\{y} \\<Other>c\\</Other> <b>d</b>',
        '“<Other>” is no HTML that a site knows, so it is shown as text.',
        '“</Other>” is no HTML that a site knows, so it is shown as text.',
      ],
      markdown: ['<Tabs>a</Tabs> {x}\n\n<Tabs>b</Tabs> {x} {y} <Other>c</Other> <b>d</b>'],
    },
  ],
  [
    '> [!tip] A\n> b',
    '> [!tip] A\n> c\n\n> [!note] B\n> d',
    {
      'hugo jekyll astro eleventy hexo': [
        '> [!tip] A\n> c\n\n> **B**\n>\n> d',
        'Callouts become quotations.',
      ],
      docusaurus: ['> [!tip] A\n> c\n\n:::note[B]\n\nd\n\n:::'],
      markdown: ['> [!tip] A\n> c\n\n> [!NOTE]\n> **B**\n>\n> d'],
    },
  ],
  [
    '```js {1} x\na\n```',
    '```js {1} x\nb\n```\n\n```js {2} y\nc\n```',
    {
      hugo: [
        '```js {1} x\nb\n```\n\n```js {hl_lines=["2"]}\nc\n```',
        'The code attributes “y” are left out.',
      ],
      'jekyll eleventy': [
        '```js {1} x\nb\n```\n\n```js\nc\n```',
        'Titles, marked lines and numbers of code are left out.',
        'The code attributes “y” are left out.',
      ],
      'astro docusaurus': [
        '```js {1} x\nb\n```\n\n```js {2}\nc\n```',
        'The code attributes “y” are left out.',
      ],
      hexo: [
        '```js {1} x\nb\n```\n\n```js mark:2\nc\n```',
        'The code attributes “y” are left out.',
      ],
      markdown: ['```js {1} x\nb\n```\n\n```js {2} y\nc\n```'],
    },
  ],
  [
    '# One {.wide}\n\n## Two {#two}',
    '# One {.wide}\n\n## Two x {#two}\n\n## Three {.wide}\n\n## Four {.deep}',
    {
      hugo: ['# One {.wide}\n\n## Two x {#two}\n\n## Three {.wide}\n\n## Four {.deep\\}'],
      'jekyll astro markdown': [
        '# One {.wide}\n\n## Two x {#two}\n\n## Three {.wide}\n\n## Four {.deep}',
      ],
      'eleventy hexo': [
        '# One {.wide}\n\n## Two x\n\n## Three {.wide}\n\n## Four {.deep}',
        'The ids of headings are left out.',
      ],
      docusaurus: ['# One {.wide}\n\n## Two x {#two}\n\n## Three {.wide}\n\n## Four \\{.deep}'],
    },
  ],
  [
    'One.\n\n<!-- more -->\n\nTwo.',
    'One!\n\n<!-- more -->\n\nTwo.',
    { all: ['One!\n\n<!-- more -->\n\nTwo.'] },
  ],
  [
    '![a](q.png) [b](c.pdf)',
    '![a](q.png) [b](c.pdf)\n\n![d](p.png) ![e](r.png) [f](p.png) ![](q.png)',
    {
      'hugo hexo': [
        '![a](q.png) [b](c.pdf)\n\n![d](/images/a/p.png) ![e](r.png) [f](/images/a/p.png) ![](q.png)',
        'The image r.png is not in the library and will be missing.',
      ],
      jekyll: [
        '![a](q.png) [b](c.pdf)\n\n![d](/assets/a/p.png) ![e](r.png) [f](/assets/a/p.png) ![](q.png)',
        'The image r.png is not in the library and will be missing.',
      ],
      astro: [
        '![a](q.png) [b](c.pdf)\n\n![d](./p.png) e [f](/images/a/p.png) ![](q.png)',
        'The image r.png is not in the library and will be missing.',
      ],
      eleventy: [
        '![a](q.png) [b](c.pdf)\n\n![d](./p.png) ![e](r.png) [f](./p.png) ![](q.png)',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
        'The image r.png is not in the library and will be missing.',
      ],
      docusaurus: [
        '![a](q.png) [b](c.pdf)\n\n![d](./p.png) e [f](./p.png) ![](q.png)',
        'The image r.png is not in the library and will be missing.',
      ],
      markdown: [
        '![a](q.png) [b](c.pdf)\n\n![d](images/a/p.png) ![e](r.png) [f](images/a/p.png) ![](q.png)',
        'The image r.png is not in the library and will be missing.',
      ],
    },
  ],
  ['a\nb\n\n* c\n* d', 'a\nb\n\n* c\n* e', { all: ['a\nb\n\n* c\n* e'] }],
  [
    'One.',
    '- [ ] a\n\n1. b\n\n| c |\n| - |\n| d |\n\n$$\ne\n$$',
    {
      hugo: [
        '- [ ] a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n$$\ne\n$$',
        'Math needs Hugo 0.122 or later with the passthrough extension.',
      ],
      jekyll: [
        '- [ ] a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n$$\ne\n$$',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      'astro docusaurus': [
        '- [ ] a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n```math\ne\n```',
        'Formulas are shown as code: only a site with plugins for them draws them.',
      ],
      eleventy: [
        '- <input type="checkbox" disabled> a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n\\\\\\[e\\\\]',
        'Tasks become boxes in HTML.',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      hexo: [
        '- [ ] a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n\\\\\\[e\\\\]',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      markdown: ['- [ ] a\n\n1. b\n\n| c |\n| --- |\n| d |\n\n$$\ne\n$$'],
    },
  ],
  [
    'import a\n\n:::own\nx\n:::\n\n:smile: <b@c.d>',
    'import a\n\n:::own\nx\n:::\n\n:smile: <b@c.d>\n\nimport b :smile: :cry: :::other <e@f.g>',
    {
      'hugo astro eleventy hexo markdown': [
        'import a\n\n:::own\nx\n:::\n\n:smile: <b@c.d>\n\nimport b :smile: :cry: :::other <e@f.g>',
      ],
      jekyll: [
        'import a\n\n:::own\nx\n:::\n\n:smile: <b@c.d>\n\nimport b :smile: :cry: :::other [e&#64;f.g](mailto:e@f.g)',
      ],
      docusaurus: [
        "import a\n\n:::own\nx\n:::\n\n:smile: <b@c.d>\n\n&#105;mport b :smile: :{''}cry: :::other [e@f.g](mailto:e@f.g)",
      ],
    },
  ],
];

const FRONT = '---\ntitle: A\n---\n\n';

it.each(ROWS)(
  'in a file that says %j, what is added is said as the blog reads it: %j',
  (there, now, by) => {
    const all = rewrittenEverywhere(`${FRONT}${there}\n`, `${FRONT}${now}\n`);
    const wanted = Object.entries(by).map(([names, [body, ...warnings]]) => [
      names,
      [`${FRONT}${body}\n`, ...warnings],
    ]);
    expect(all).toEqual(Object.fromEntries(wanted));
  },
);
