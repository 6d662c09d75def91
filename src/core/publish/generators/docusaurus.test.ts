import { describe, expect, it } from 'vitest';
import { asset, plan, post, textOf } from '../testing/plan-posts';
import { renderMdx } from '../testing/render-mdx';
import { docusaurusDialect } from './docusaurus';

const docusaurus = docusaurusDialect();

function planned(markdown: string, changes: Parameters<typeof post>[3] = {}) {
  return plan([post('p1', 'P', markdown, changes)], ['p1'], { dialect: docusaurus });
}

/** The body of a post as it is written. */
function bodyOf(markdown: string, changes: Parameters<typeof post>[3] = {}): string {
  const text = textOf(planned(markdown, changes), 'p1');
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

const warningsOf = (markdown: string): readonly string[] =>
  planned(markdown).warnings.map(({ what }) => what);

describe('a post for Docusaurus', () => {
  it('lies in a folder with its day, and says in its front matter what Docusaurus reads', () => {
    const written = planned(
      '---\nkeywords: a, b\nimage: ./x.png\nid: old\nlayout: wide\n---\nThe first words. More.\n',
      { tags: ['C#', '1.10', '~'], title: 'C#: new' },
    );
    expect(written.files.map(({ path }) => path)).toEqual(['blog/2024-03-05-c-sharp-new/index.md']);
    expect(textOf(written, 'p1').split('\n---\n')[0]).toBe(
      [
        '---',
        "title: 'C#: new'",
        'date: 2024-03-05T10:00:00+00:00',
        'last_update: {date: 2024-03-06T10:00:00+00:00}',
        "slug: 'c-sharp-new'",
        'draft: false',
        "tags: ['C#', '1.10', {label: '~', permalink: '/tag-7e'}]",
        "image: './x.png'",
        "layout: 'wide'",
      ].join('\n'),
    );
    expect(written.warnings.map(({ what }) => what)).toEqual([
      "Docusaurus doesn't take its keywords, id as it is, so that is left out.",
    ]);
  });

  it('writes a draft as one', () => {
    const written = planned('---\ndraft: true\n---\nx\n');
    expect(textOf(written, 'p1')).toContain('draft: true');
    expect(written.hidden).toEqual(new Set(['p1']));
  });

  it('links to other posts by the paths of their files', () => {
    const library = [
      post('p1', 'One', '[[Two]] [[日本#In *depth*!]] [[Nowhere]]'),
      post('p2', 'Two', 'x'),
      post('p3', '日本', 'y'),
    ];
    const text = textOf(plan(library, ['p1', 'p2', 'p3'], { dialect: docusaurus }), 'p1');
    expect(text).toContain(
      '[Two](../2024-03-05-two/index.md) [日本](../2024-03-05-%E6%97%A5%E6%9C%AC/index.md#in-depth) Nowhere',
    );
  });

  it.each([
    ['> [!warning] Mind *the* [gap]\n> x', ':::warning[Mind *the* \\[gap\\]]\n\nx\n\n:::'],
    ['> [!note]\n> x', ':::note\n\nx\n\n:::'],
    ['> [!bug]\n> x', ':::danger[Bug]\n\nx\n\n:::'],
    ['> [!tip] A\n> > [!note] B\n> > x', '::::tip[A]\n\n:::note[B]\n\nx\n\n:::\n\n::::'],
    [
      '> [!tip]- A {b} & <c>\n> x',
      '<details>\n<summary>A \\{b\\} \\& \\<c\\></summary>\n\nx\n\n</details>',
    ],
    ['==a== b', '<mark>a</mark> b'],
    ['a<br>b <kbd class="k">c</kbd>', 'a<br />b <kbd className="k">c</kbd>'],
    ['<b>a *b</b>*', 'a *b*'],
    ['<Tabs> and <b style="x">a</b>', '\\<Tabs> and <b>a</b>'],
    [
      '<table><tr><td style="a:b">*x* {y}</td></tr></table>',
      '<div dangerouslySetInnerHTML={{ __html: "<table><tr><td style=\\"a:b\\">*x* {y}</td></tr></table>" }} />',
    ],
    ['<div align="center">\n\nx\n\n</div>', 'x'],
    [
      '<details>\n<summary>More</summary>\n\nx\n\n</details>',
      '<details>\n<summary>More</summary>\n\nx\n\n</details>',
    ],
    ['<details>\n\nx', 'x'],
    ['It costs $5 or $10.', 'It costs \\$5 or \\$10.'],
    ['$a^{2}$', '`a^{2}`'],
    ['$$\na\n$$', '```math\na\n```'],
    ['# A\n\n## B', '## A\n\n## B'],
    ['## A {#id}', '## A \\{#id}'],
    ['## A `{#id}`', '## A `{#id}`<span></span>'],
    ['a <!-- b -->', 'a'],
    ['a\n\n<!--more-->\n\nb', 'a\n\n{/* truncate */}\n\nb'],
    ['a\n\n```\n<!-- truncate -->\n```', 'a\n\n{/* truncate */}\n\n```\n<!-- truncate -->\n```'],
    [
      '```js title="a.js" {1,3-5} showLineNumbers other\nx\n```',
      '```js title="a.js" {1,3-5} showLineNumbers\nx\n```',
    ],
    ['```mdx-code-block\nx\n```', '```mdx\nx\n```'],
    ['```sh\n# ${#a}\n```', '<pre><code>{"# ${#a}"}</code></pre>'],
    ['[a](/b) [c](d.md) [e](#f)', '[a](pathname:///b) c [e](#f)'],
    ['![a](/b.png) ![c](d.png) ![](e.png)', '![a](pathname:///b.png) c e.png'],
    [':::notes\nx\n:::', 'x'],
  ])('writes %j as %j', async (markdown, body) => {
    const written = bodyOf(markdown);
    expect(written).toBe(body);
    await renderMdx(written);
  });

  it('shows pictures in HTML, and links to files that are none', () => {
    const attachments = { 'a b.png': asset('a'), 'c.mp4': `${'b'.repeat(64)}.mp4` };
    expect(
      bodyOf('<img src="a b.png" alt="x" width="3">\n\n![[c.mp4]] and <img src="a b.png">', {
        attachments,
      }),
    ).toBe('![x](./a-b.png)\n\n[c.mp4](./c.mp4) and ![](./a-b.png)');
  });

  it('names each downgrade', () => {
    expect(
      warningsOf('# A\n\n> [!odd]\n> x\n\n$a$ <Tabs> [[B]] ![[C]] <b>\n\n```mermaid\n```\n'),
    ).toEqual([
      'Docusaurus has no “odd”, so it becomes a note.',
      'Formulas are shown as code: only a site with plugins for them draws them.',
      'The link to “B” becomes words: it isn’t in this blog.',
      'The embedded “C” becomes a link or its name.',
      '“<Tabs>” is no HTML that a site knows, so it is shown as text.',
      'Nothing closes “<b>”, so it is left out or shown as text.',
      'Diagrams are drawn only by a site with Mermaid’s plugin.',
      'Headings of the first level become second ones: Docusaurus takes the first for the title.',
    ]);
  });
});
