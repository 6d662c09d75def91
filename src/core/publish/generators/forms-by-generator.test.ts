import { describe, expect, it } from 'vitest';
import { plan, post, textOf } from '../testing/plan-posts';
import { dialectOf } from './dialects';
import type { Generator, SiteConventions } from '../target';

function bodyOf(generator: Generator, markdown: string, site: SiteConventions = {}): string {
  const planned = plan([post('a', 'A', `${markdown}\n`)], ['a'], {
    dialect: dialectOf({ generator, site }),
  });
  return textOf(planned, 'a')
    .replace(/^---\n[^]*?\n---\n/, '')
    .trim();
}

describe('what a generator reads otherwise', () => {
  it.each<[Generator, markdown: string, body: string, SiteConventions?]>([
    ['docusaurus', '> [!tip] a [b] c\n> x', ':::tip[a \\[b\\] c]\n\nx\n\n:::'],
    [
      'docusaurus',
      '> [!tip] [a](https://b.example) c\n> x',
      ':::tip[[a](https://b.example) c]\n\nx\n\n:::',
    ],
    ['docusaurus', '# One\n\n> # Two\n> x', '## One\n\n> ## Two\n>\n> x'],
    ['docusaurus', '**<foo>** a', '**\\<foo>** a'],
    [
      'docusaurus',
      '<div><!-- a -->b</div>',
      '<div dangerouslySetInnerHTML={{ __html: "<div>b</div>" }} />',
    ],
    ['docusaurus', '<div><!x>b</div>', '\\<!x>b'],
    ['docusaurus', '## Title {#**id**}', '## Title \\{#**id**}'],
    ['docusaurus', '## {#id}', '## \\{#id}'],
    ['docusaurus', '![a](/x/no.png)', '![a](pathname:///x/no.png)'],
    ['docusaurus', '![](no/no.png) a', 'no.png a'],
    ['docusaurus', '[a](b.md) and ==[c](d.md)==', 'a and <mark>c</mark>'],
    [
      'docusaurus',
      'import x\n\nexport y\n\na {b} <c',
      '&#105;mport x\n\n&#101;xport y\n\na \\{b} \\<c',
    ],
    ['docusaurus', '{% raw %}\n\na', '\\{% raw %}\n\na'],
    ['astro', '{{< raw >}}', '\\{\\{\\< raw >}}', { fileName: ':slug/index.mdx' }],
    ['hugo', '{% raw %}\n\n{{< y >}}', '{% raw %}\n\n{{</* y */>}}'],
    ['hugo', '# }\n\n## a {b}', '# \\}\n\n## a {b\\}'],
    ['hugo', '```{1}\nx\n```', '```text {hl_lines=["1"]}\nx\n```'],
    ['hugo', '> [!tip] a\n> b', '> **a**\n>\n> b'],
    ['jekyll', '> [!tip]\n> b', '> **Tip**\n>\n> b'],
    ['jekyll', '[[#Head]] and [[#]]\n\n# Head', '[Head](#head) and #\n\n# Head'],
    ['markdown', '> [!question] a\n> b', '> [!NOTE]\n> **a**\n>\n> b'],
    ['markdown', '> [!question]\n> b', '> [!NOTE]\n> b'],
    ['markdown', '> [!tip]- a\n> b', '<details>\n<summary>a</summary>\n\nb\n\n</details>'],
    ['markdown', '> [!tip]-\n> b', '<details>\n<summary>Tip</summary>\n\nb\n\n</details>'],
  ])('%s: %j', (generator, markdown, body, site) => {
    expect(bodyOf(generator, markdown, site)).toBe(body);
  });
});
