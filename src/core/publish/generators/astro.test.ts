import { describe, expect, it } from 'vitest';
import { asset, plan, post, textOf } from '../testing/plan-posts';
import { astroDialect } from './astro';

const astro = astroDialect();

function planned(markdown: string, changes: Parameters<typeof post>[3] = {}) {
  return plan([post('p1', 'P', markdown, changes)], ['p1'], { dialect: astro });
}

/** The body of a post as it is written. */
function bodyOf(markdown: string, changes: Parameters<typeof post>[3] = {}): string {
  const text = textOf(planned(markdown, changes), 'p1');
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

describe('a post for Astro', () => {
  it('lies in a folder of its own, with what the schema of Astro’s template demands', () => {
    const written = planned('The *first* words. More.\n', { tags: ['C#', '1.10'], title: '2024' });
    expect(written.files.map(({ path }) => path)).toEqual(['src/content/blog/2024/index.md']);
    expect(textOf(written, 'p1').split('\n---\n')[0]).toBe(
      [
        '---',
        "title: '2024'",
        "description: 'The first words.'",
        'pubDate: 2024-03-05T10:00:00+00:00',
        'updatedDate: 2024-03-06T10:00:00+00:00',
        "tags: ['C#', '1.10']",
      ].join('\n'),
    );
    expect(written.warnings.map(({ what }) => what)).toEqual([
      'It has no description, which Astro’s template demands: its first sentence stands for one.',
    ]);
  });

  it('takes its own description, and leaves out a picture that the build would look for', () => {
    const written = planned('---\ndescription: Mine\nheroImage: x.png\nseries: A\n---\nx\n');
    const front = textOf(written, 'p1');
    expect(front).toContain("description: 'Mine'\n");
    expect(front).toContain("series: 'A'\n");
    expect(front).not.toContain('heroImage');
    expect(written.warnings.map(({ what }) => what)).toEqual([
      'Its heroImage is left out: the picture isn’t in the library.',
    ]);
  });

  it('refuses a draft, which Astro would show', () => {
    for (const written of [
      planned('---\ndraft: true\n---\nx\n'),
      planned('x', { stage: 'idea' }),
    ]) {
      expect(written.files).toEqual([]);
      expect(written.refused[0]?.reason).toContain('Astro shows every post in its folder');
    }
  });

  it('links to other posts by their addresses', () => {
    const library = [
      post('p1', 'One', '[[Two]] [[日本#In depth!]] [[Nowhere]]'),
      post('p2', 'Two', 'x'),
      post('p3', '日本', 'y'),
    ];
    const text = textOf(plan(library, ['p1', 'p2', 'p3'], { dialect: astro }), 'p1');
    expect(text).toContain('[Two](/blog/two/) [日本](/blog/%E6%97%A5%E6%9C%AC/#in-depth) Nowhere');
  });

  it.each([
    ['{{ a }} {b} `{c}`', '\\{{ a }} {b} `{c}`'],
    ["import x from 'y'", "import x from 'y'"],
    ['Vec<T> <kbd class="k">c</kbd>', 'Vec\\<T> <kbd class="k">c</kbd>'],
    ['> [!warning] Mind\n> x', '> **Mind**\n>\n> x'],
    ['> [!tip]+ A & b\n> x', '<details open>\n<summary>A &amp; b</summary>\n\nx\n\n</details>'],
    ['==a==', '<mark>a</mark>'],
    ['$5 or $10', '\\$5 or \\$10'],
    ['$a$', '`a`'],
    ['## A {#id}', '## A<a id="id"></a>'],
    ['# A', '# A'],
    ['a\n\n<!--more-->\n\nb', 'a\n\n<!--more-->\n\nb'],
    ['[a](/b) [c](d.md)', '[a](/b) c'],
    ['![c](d.png) ![e](/f.png)', 'c ![e](/f.png)'],
    ['```js {1} other\nx\n```', '```js {1}\nx\n```'],
    ['<Chart />\n\n<table></table>', '\\<Chart />\n\n<table></table>'],
  ])('writes %j as %j', (markdown, body) => {
    expect(bodyOf(markdown)).toBe(body);
  });

  it('copies images beside the text', () => {
    const written = planned('![a](<b c.png>)', { attachments: { 'b c.png': asset('a') } });
    expect(written.files.slice(1)).toEqual([
      { id: 'p1', path: 'src/content/blog/p/b-c.png', asset: asset('a') },
    ]);
    expect(textOf(written, 'p1')).toContain('![a](./b-c.png)');
  });
});
