import { describe, expect, it } from 'vitest';
import { plan, post, textOf } from '../testing/plan-posts';
import { dialectOf } from './dialects';
import type { Generator, SiteConventions } from '../target';

function written(generator: Generator, markdown: string, site: SiteConventions = {}) {
  const planned = plan([post('a', 'A', `${markdown}\n`)], ['a'], {
    dialect: dialectOf({ generator, site }),
  });
  const body = textOf(planned, 'a')
    .replace(/^---\n[^]*?\n---\n/, '')
    .trim();
  return { body, warnings: planned.warnings.map(({ what }) => what) };
}

const MDX: SiteConventions = { fileName: ':slug/index.mdx' };

describe('the nearest that a generator shows', () => {
  it.each<[Generator, markdown: string, body: string, SiteConventions?]>([
    ['hexo', '```{1}\nx\n```', '```plaintext mark:1\nx\n```'],
    ['hexo', '```js other\nx\n```', '```js\nx\n```'],
    ['hexo', '- [ ] a\n\n  ```js\n  \tx\n  ```', '- [ ] a\n\n  <pre><code>&#9;x</code></pre>'],
    ['hexo', '$$\na\nb\n$$', '\\\\\\[a b\\\\]'],
    ['hexo', '**$x$**', '**\\\\(x\\\\)**'],
    ['jekyll', '**`a``b`**', '**<code>a``b</code>**'],
    [
      'jekyll',
      '| `a\\|b` | **`c\\|d`** |\n| - | - |\n| e\\|f | - |',
      '| <code>a&#124;b</code> | **<code>c&#124;d</code>** |\n| --- | --- |\n| e\\|f | &#45; |',
    ],
    ['jekyll', '$$\na|b\n$$', '$$\na|b\n$$'],
    ['jekyll', '**$a|b$**', '**$$a\\vert b$$**'],
    ['jekyll', '**![a | b](/c.png "d")**', '**<img src="/c.png" alt="a &#124; b" title="d">**'],
    ['jekyll', '```?x\ny\n```', '```\ny\n```'],
    ['jekyll', '**[a](b_c.html)**', '**[a](b_c.html)**'],
    [
      'jekyll',
      '```html\n<!--more-->\n```\n\nx\n\n<!--more-->\n\ny',
      '<!--more-->\n\n```html\n<!--more-->\n```\n\nx\n\n<!--more-->\n\ny',
    ],
    [
      'jekyll',
      'x\n\n```html\n<!--more-->\n```\n\n<!--more-->\n\ny',
      'x\n\n<!--more-->\n\n```html\n<!--more-->\n```\n\n<!--more-->\n\ny',
    ],
    [
      'docusaurus',
      'a\n\n```\n<!-- truncate -->\n```\n\nb\n\n<!-- more -->\n\nc',
      'a\n\n{/* truncate */}\n\n```\n<!-- truncate -->\n```\n\nb\n\n{/* truncate */}\n\nc',
    ],
    [
      'docusaurus',
      '```\n<!-- truncate -->\n```',
      '{/* truncate */}\n\n```\n<!-- truncate -->\n```',
    ],
    ['docusaurus', '> [!tip] a ] b\n> x', ':::tip[a \\] b]\n\nx\n\n:::'],
    ['docusaurus', '> [!tip] a [ `b`\n> x', ':::tip[a \\[ b]\n\nx\n\n:::'],
    ['docusaurus', '> [!bug]-\n> x', '<details>\n<summary>Bug</summary>\n\nx\n\n</details>'],
    [
      'docusaurus',
      '<details open>\n<summary>A <b>b</b></summary>\n\nx\n\n</details>',
      '<details open>\n<summary>A b</summary>\n\nx\n\n</details>',
    ],
    ['docusaurus', '</details>\n\nx', 'x'],
    [
      'docusaurus',
      '<details>\n\nx\n\n</details>',
      '<details>\n<summary>Details</summary>\n\nx\n\n</details>',
    ],
    [
      'docusaurus',
      '<div><!-- a --><b>x</b></div>',
      '<div dangerouslySetInnerHTML={{ __html: "<div><b>x</b></div>" }} />',
    ],
    ['docusaurus', '<div>a < b</div>', 'a \\< b'],
    ['docusaurus', '<p>x</b></p>', 'x'],
    [
      'docusaurus',
      '<p>x<br>y</p>',
      '<div dangerouslySetInnerHTML={{ __html: "<p>x<br>y</p>" }} />',
    ],
    ['docusaurus', '*<!-- a --> b* <i>*c</i> d*', '*b* *c d*'],
    [
      'docusaurus',
      '<me@me.dev> and <https://me.dev/a_b>',
      '[me@me.dev](mailto:me@me.dev) and [https\\://me.dev/a\\_b](https://me.dev/a_b)',
    ],
    ['docusaurus', '**$a$** **==b==**', '**`a`** **<mark>b</mark>**'],
    ['docusaurus', '**![a](b.png)**', '**a**'],
    ['docusaurus', '{{< ref "a" >}}', '\\{\\{\\< ref "a" >}}'],
    ['docusaurus', '**{{< ref >}}** x', '**\\{\\{\\< ref >}}** x'],
    ['docusaurus', '```js {1|2}\nx\n```', '```js {1,2}\nx\n```'],
    ['docusaurus', '$$\n$$', '```math\n```'],
    ['astro', '{{< ref "a" >}}\n\nx', '\\{{< ref "a" >}}\n\nx'],
    [
      'astro',
      '{{< ref "a" >}}\n\nx {y} <b>z</b>',
      '\\{\\{\\< ref "a" >}}\n\nx \\{y} <b>z</b>',
      MDX,
    ],
    ['astro', '> [!tip]-\n> x', '<details>\n<summary>Tip</summary>\n\nx\n\n</details>'],
    ['astro', '**[a](b.md)** [c](/d "e")', '**a** [c](/d "e")'],
    ['eleventy', '$$\na\n$$', '\\\\\\[a\\\\]'],
    ['eleventy', '**$a$** **https://me.dev**', '**\\\\(a\\\\)** **<https://me.dev>**'],
    [
      'eleventy',
      'a[^1] b[^2]\n\n[^1]: ```js\n    x\n    ```\n\n[^2]: x[^1]',
      'a<sup id="fnref-1"><a href="#fn-1">1</a></sup> b<sup id="fnref-2"><a href="#fn-2">2</a></sup>\n\n---\n\n1. <span id="fn-1"></span>\n   ```js\n   x\n   ```\n   <a href="#fnref-1">↩</a>\n\n2. <span id="fn-2"></span>x<sup><a href="#fn-1">1</a></sup> <a href="#fnref-2">↩</a>',
    ],
    [
      'eleventy',
      '## `{#id}`\n\n## {#id}\n\n## a *b* {#id}\n\n## a {#id}',
      '## `{{ "{#" }}id}`\n\n## {{ "{#" }}id}\n\n## a *b*\n\n## a',
    ],
    ['markdown', '> [!odd] **A**\n> x', '> [!NOTE]\n> **A**\n>\n> x'],
    ['markdown', '> [!bug]-\n> x', '<details>\n<summary>Bug</summary>\n\nx\n\n</details>'],
    [
      'markdown',
      'It costs $5 or $6 and `$7`.\n\n<p>$8</p>',
      'It costs \\$5 or \\$6 and `$7`.\n\n<p>$8</p>',
    ],
    ['markdown', 'x\n\n<!--more-->\n\ny', 'x\n\n<!--more-->\n\ny'],
    ['hugo', '> [!odd] **A**\n> x', '> **A**\n>\n> x'],
    ['hugo', '**[[Nowhere]]** ![[x.pdf]]', '**Nowhere** x.pdf'],
    ['hugo', '![a|200](/b.png) ![c|left|100](/d.png)', '![a](/b.png) ![c](/d.png)'],
  ])('%s writes %j as %j', (generator, markdown, body, site) => {
    expect(written(generator, markdown, site).body).toBe(body);
  });
});
