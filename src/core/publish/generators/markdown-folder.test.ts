import { describe, expect, it } from 'vitest';
import { asset, plan, post, textOf } from '../testing/plan-posts';
import { rewritten } from '../testing/imported-post';
import { markdownFolderDialect } from './markdown-folder';

const markdownFolder = markdownFolderDialect();

function bodyOf(markdown: string): string {
  const text = textOf(plan([post('p1', 'P', markdown)], ['p1'], { dialect: markdownFolder }), 'p1');
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

describe('a post in a folder of Markdown', () => {
  it('is one file with all of its front matter, and its images in a folder of their own', () => {
    const written = plan(
      [
        post('p1', 'A: b', '---\ndescription: d\nseries: s\n---\n![x](y.png) [[Two]]\n', {
          tags: ['C#'],
          aliases: ['B'],
          attachments: { 'y.png': asset('a') },
        }),
        post('p2', 'Two', 'x'),
      ],
      ['p1', 'p2'],
      { dialect: markdownFolder },
    );
    expect(written.files.map(({ path }) => path)).toEqual(['a-b.md', 'images/a-b/y.png', 'two.md']);
    expect(textOf(written, 'p1')).toBe(
      [
        '---',
        "title: 'A: b'",
        'date: 2024-03-05T10:00:00+00:00',
        'updated: 2024-03-06T10:00:00+00:00',
        "slug: 'a-b'",
        'draft: false',
        "tags: ['C#']",
        "aliases: ['B']",
        "description: 'd'",
        "series: 's'",
        '---',
        '',
        '![x](images/a-b/y.png) [Two](two.md)',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['{{ a }} {b} <kbd>c</kbd>', '{{ a }} {b} <kbd>c</kbd>'],
    ['> [!warning] Mind\n> x', '> [!WARNING]\n> **Mind**\n>\n> x'],
    ['> [!bug]\n> x', '> [!CAUTION]\n> x'],
    ['> [!tip]- A\n> x', '<details>\n<summary>A</summary>\n\nx\n\n</details>'],
    ['$a^2$ and ==b==', '$a^2$ and b'],
    ['$5 or $10', '\\$5 or \\$10'],
  ])('writes %j as %j', (markdown, body) => {
    expect(bodyOf(markdown)).toBe(body);
  });

  it('goes back to its own file with nothing but the edit changed', () => {
    const file = '---\ntitle: A\ndate: 2024-03-05\n---\n\n* one\n* two {x}\n\nThe end.\n';
    const edited = rewritten('markdown', 'notes/a.md', file, (markdown) =>
      markdown.replace('The end.', 'The edited end.'),
    );
    expect(edited.text).toBe(file.replace('The end.', 'The edited end.'));
  });
});
