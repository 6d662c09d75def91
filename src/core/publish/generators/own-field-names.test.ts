import { describe, expect, it } from 'vitest';
import { readBlogPost } from '#core/import/blog-post';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { GENERATORS } from '../target';
import { keptFile, rewritten } from '../testing/plan-posts';
import { dialectOf } from './dialects';

const PATHS = {
  hugo: 'content/posts/a/index.md',
  jekyll: '_posts/2024-03-05-a.md',
  astro: 'src/content/blog/a.md',
  eleventy: 'content/blog/a/index.md',
  hexo: 'source/_posts/a.md',
  docusaurus: 'blog/2024-03-05-a.md',
  markdown: 'a.md',
} as const;

/** Names as some theme has them, in no usual order or style. */
const FRONT = `---
summary: "What it is"   # shown in lists
title:   A
heroImage: ./a.png
topics: [one, two]
tags:
  - b
  - c
pubDatetime: 2024-03-05T10:00:00Z
seo:
  canonicalURL: https://e.example/a/
---
`;

describe.each(GENERATORS)('a file that came from a blog of %s', (generator) => {
  const dialect = {
    ...dialectOf({ generator }),
    // The target writes new posts otherwise.
    fields: {
      description: { key: 'description' },
      cover: { key: 'image' },
      date: { key: 'date' },
      tags: { key: 'tags', type: 'commas' as const },
      canonical: { key: 'canonical' },
    },
  };
  const path = PATHS[generator];
  const file = keptFile(path, `${FRONT}\nText.\n`);
  const { markdown } = readBlogPost(generator, path, `${FRONT}\nText.\n`);
  const entry = { title: 'A', tags: ['b', 'c'], ...readEntryMarkdown(markdown) };

  it('goes back as it was, whatever names the target has for new posts', () => {
    expect(rewritten(dialect, file, entry).text).toBe(file.text);
  });

  it('gets a changed text, tag or field under its own names, and nothing besides', () => {
    const edited = readEntryMarkdown(
      markdown.replace('Text.', 'Words.').replace('"What it is"', '"What it was"'),
    );
    const { text } = rewritten(dialect, file, { ...entry, ...edited, tags: ['b', 'c', 'd'] });
    const lines = text.split('\n');
    const before = (file.text ?? '').split('\n');
    expect(lines.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^summary: .?What it was/),
      '- d',
      'Words.',
    ]);
    expect(before.filter((line) => !lines.includes(line)).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^summary: "What it is"/),
      'Text.',
    ]);
  });
});
