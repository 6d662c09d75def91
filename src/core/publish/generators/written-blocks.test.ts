import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '> [!note]\n> b',
    {
      'hugo jekyll astro eleventy hexo astro-mdx': [
        '> **Note**\n>\n> b',
        'Callouts become quotations.',
      ],
      docusaurus: [':::note\n\nb\n\n:::'],
      markdown: ['> [!NOTE]\n> b'],
    },
  ],
  [
    '> [!tip] A\n>\n> d\n>\n> - e',
    {
      'hugo jekyll astro eleventy hexo astro-mdx': [
        '> **A**\n>\n> d\n>\n> - e',
        'Callouts become quotations.',
      ],
      docusaurus: [':::tip[A]\n\nd\n\n- e\n\n:::'],
      markdown: ['> [!TIP]\n>\n> **A**\n>\n> d\n>\n> - e'],
    },
  ],
  [
    '> [!odd]+ A\n> b',
    {
      'hugo jekyll eleventy hexo': ['> **A**\n>\n> b', 'Callouts become quotations.'],
      'astro docusaurus markdown astro-mdx': [
        '<details open>\n<summary>A</summary>\n\nb\n\n</details>',
      ],
    },
  ],
  [
    '> [!bug]-\n> b',
    {
      'hugo jekyll eleventy hexo': ['> **Bug**\n>\n> b', 'Callouts become quotations.'],
      'astro docusaurus markdown astro-mdx': [
        '<details>\n<summary>Bug</summary>\n\nb\n\n</details>',
      ],
    },
  ],
  [
    '> [!info] a [b\n>\n> > [!tip] c\n> > d',
    {
      'hugo jekyll astro eleventy hexo astro-mdx': [
        '> **a \\[b**\n>\n> > **c**\n> >\n> > d',
        'Callouts become quotations.',
      ],
      docusaurus: ['::::info[a \\[b]\n\n:::tip[c]\n\nd\n\n:::\n\n::::'],
      markdown: [
        '> [!NOTE]\n>\n> **a \\[b**\n>\n> > [!TIP]\n> > **c**\n> >\n> > d',
        'GitHub has no “info”, so it becomes a note.',
      ],
    },
  ],
  [
    '> [!warning]',
    {
      'hugo jekyll astro eleventy hexo astro-mdx': ['> **Warning**', 'Callouts become quotations.'],
      docusaurus: [':::warning\n\n:::'],
      markdown: ['> [!WARNING]'],
    },
  ],
  [
    '## a ==b== `{c}` {#id-1}\n\n# One {minutes=5}\n\n### {#id}\n\n#### x {.wide}\n\n## y {#a b}\n\n## z *{#q}*',
    {
      hugo: [
        '## a b `{c}` {#id-1}\n\n# One\n\n### {#id}\n\n#### x {.wide\\}\n\n## y {#a b\\}\n\n## z *{#q}*',
        'Highlights become plain text.',
      ],
      'jekyll markdown': [
        '## a b `{c}` {#id-1}\n\n# One\n\n### {#id}\n\n#### x {.wide}\n\n## y {#a b}\n\n## z *{#q}*',
        'Highlights become plain text.',
      ],
      astro: [
        '## a <mark>b</mark> `{c}`<a id="id-1"></a>\n\n# One\n\n### {#id}\n\n#### x {.wide}\n\n## y {#a b}\n\n## z <a id="q"></a>',
        'The ids of headings become anchors.',
      ],
      eleventy: [
        '## a b `{c}`\n\n# One\n\n### {{ "{#" }}id}\n\n#### x {.wide}\n\n## y {{ "{#" }}a b}\n\n## z',
        'Highlights become plain text.',
        'The ids of headings are left out.',
      ],
      hexo: [
        '## a b `{c}`\n\n# One\n\n### {#id}\n\n#### x {.wide}\n\n## y {#a b}\n\n## z',
        'Highlights become plain text.',
        'The ids of headings are left out.',
      ],
      docusaurus: [
        '## a <mark>b</mark> `{c}` \\{#id-1}\n\n## One\n\n### \\{#id}\n\n#### x \\{.wide}\n\n## y \\{#a b}\n\n## z *\\{#q}*<span></span>',
        'Headings of the first level become second ones: Docusaurus takes the first for the title.',
      ],
      'astro-mdx': [
        '## a <mark>b</mark> `{c}`<a id="id-1"></a>\n\n# One\n\n### \\{#id}\n\n#### x \\{.wide}\n\n## y \\{#a b}\n\n## z <a id="q"></a>',
        'The ids of headings become anchors.',
      ],
    },
  ],
  ['```\n<b> {x}\n```\n\n    indented y', { all: ['```\n<b> {x}\n```\n\n```\nindented y\n```'] }],
  [
    '```mermaid\nx\n```',
    {
      hugo: [
        '```mermaid\nx\n```',
        'Diagrams are drawn only by a site that has a render hook for Mermaid.',
      ],
      'jekyll eleventy hexo': [
        '```mermaid\nx\n```',
        'Diagrams are shown as code, unless the site draws Mermaid by itself.',
      ],
      'astro docusaurus astro-mdx': [
        '```mermaid\nx\n```',
        'Diagrams are drawn only by a site with Mermaid’s plugin.',
      ],
      markdown: ['```mermaid\nx\n```'],
    },
  ],
  [
    '```js title="a & b" {1,3-4} showLineNumbers odd=1\nx\n```',
    {
      hugo: [
        '```js {hl_lines=["1","3-4"] linenos=true title="a & b"}\nx\n```',
        'The code attributes “odd=1” are left out.',
      ],
      'jekyll eleventy': [
        '```js\nx\n```',
        'Titles, marked lines and numbers of code are left out.',
        'The code attributes “odd=1” are left out.',
      ],
      'astro docusaurus astro-mdx': [
        '```js title="a & b" {1,3-4} showLineNumbers\nx\n```',
        'The code attributes “odd=1” are left out.',
      ],
      hexo: [
        '```js a b line_number:true mark:1,3-4\nx\n```',
        'The code attributes “odd=1” are left out.',
        'Some signs in the title of code “a & b” are left out.',
      ],
      markdown: ['```js title="a & b" {1,3-4} showLineNumbers odd=1\nx\n```'],
    },
  ],
  [
    '```{2|4}\nx\n```',
    {
      hugo: ['```text {hl_lines=["2","4"]}\nx\n```'],
      'jekyll eleventy': ['```\nx\n```', 'Titles, marked lines and numbers of code are left out.'],
      'astro docusaurus astro-mdx': ['```text {2,4}\nx\n```'],
      hexo: ['```plaintext mark:2,4\nx\n```'],
      markdown: ['```{2|4}\nx\n```'],
    },
  ],
  [
    '```c++ {1}\nx\n```',
    {
      hugo: ['```c++ {hl_lines=["1"]}\nx\n```'],
      'jekyll eleventy': [
        '```c++\nx\n```',
        'Titles, marked lines and numbers of code are left out.',
      ],
      'astro docusaurus markdown astro-mdx': ['```c++ {1}\nx\n```'],
      hexo: ['```c++ mark:1\nx\n```'],
    },
  ],
  [
    '```mdx-code-block\nx\n```\n\n```md\n:::tip A\n# b {#c}\n```',
    {
      'hugo jekyll astro hexo markdown astro-mdx': [
        '```mdx-code-block\nx\n```\n\n```md\n:::tip A\n# b {#c}\n```',
      ],
      eleventy: ['```mdx-code-block\nx\n```\n\n```md\n:::tip A\n# b {{ "{#" }}c}\n```'],
      docusaurus: [
        '```mdx\nx\n```\n\n<pre><code>{":::tip A\\n# b {#c}"}</code></pre>',
        'Code that Docusaurus would change is written without colours.',
      ],
    },
  ],
  [
    '$$\ne\n f|g\n$$',
    {
      hugo: ['$$\ne\n f|g\n$$', 'Math needs Hugo 0.122 or later with the passthrough extension.'],
      jekyll: [
        '$$\ne\n f|g\n$$',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      'astro docusaurus astro-mdx': [
        '```math\ne\n f|g\n```',
        'Formulas are shown as code: only a site with plugins for them draws them.',
      ],
      'eleventy hexo': [
        '\\\\\\[e f|g\\\\]',
        'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      ],
      markdown: ['$$\ne\n f|g\n$$'],
    },
  ],
  [
    'a\n\n: c\n\n*x*\\\n: y',
    {
      hugo: ['a\n\n\\: c\n\n*x*\\\n\\: y'],
      jekyll: ['a\n\n\\: c\n\n*x*  \n\\: y'],
      'astro eleventy hexo docusaurus markdown astro-mdx': ['a\n\n: c\n\n*x*\\\n: y'],
    },
  ],
  [':::notes\nhid\n:::', { all: ['hid', 'Speaker notes in a post become ordinary text.'] }],
  [
    'a\n\n<!-- more -->\n\nb',
    {
      'hugo jekyll': ['a\n\n<!--more-->\n\nb'],
      'astro hexo markdown': ['a\n\n<!-- more -->\n\nb'],
      eleventy: ['a\n\nb', 'The cut of the summary is left out: Eleventy knows none by itself.'],
      'docusaurus astro-mdx': ['a\n\n{/* truncate */}\n\nb'],
    },
  ],
  [
    '<!--truncate-->\n\nb',
    {
      'hugo jekyll': ['<!--more-->\n\nb'],
      'astro markdown': ['<!--truncate-->\n\nb'],
      eleventy: ['b', 'The cut of the summary is left out: Eleventy knows none by itself.'],
      hexo: ['<!-- more -->\n\nb'],
      'docusaurus astro-mdx': ['{/* truncate */}\n\nb'],
    },
  ],
  [
    'a\n\n```\n<!--more-->\n<!-- truncate -->\n```',
    {
      hugo: ['a\n\n<!--more-->\n\n```\n<!--more-->\n<!-- truncate -->\n```'],
      'jekyll astro eleventy hexo markdown astro-mdx': [
        'a\n\n```\n<!--more-->\n<!-- truncate -->\n```',
      ],
      docusaurus: ['a\n\n{/* truncate */}\n\n```\n<!--more-->\n<!-- truncate -->\n```'],
    },
  ],
  [
    '---\n\n# A\n\nb\n\n***\n\n> q\n>\n> r',
    {
      'hugo jekyll astro eleventy hexo markdown astro-mdx': [
        '***\n\n# A\n\nb\n\n---\n\n> q\n>\n> r',
      ],
      docusaurus: [
        '***\n\n## A\n\nb\n\n---\n\n> q\n>\n> r',
        'Headings of the first level become second ones: Docusaurus takes the first for the title.',
      ],
    },
  ],
];

describe('a block in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
