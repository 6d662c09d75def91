import { expect, it } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import { rewrittenEverywhere, type Rewritten } from '../testing/rewritten-for';

/** A file of a blog, the Markdown of its entry now, changes of its fields, and what is written. */
const ROWS: readonly (readonly [
  there: string,
  now: string,
  changes: Partial<EntryRecord>,
  by: Rewritten,
])[] = [
  [
    '---\ntitle: A\n---\n\nText.\n',
    '---\ntitle: B\n---\n\nText.\n',
    { title: 'B' },
    { all: ['---\ntitle: B\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: A\ntags: [x, y]\n---\n\nText.\n',
    '---\ntitle: A\ntags: [x, y]\n---\n\nText.\n',
    { tags: ['x', 'z'] },
    { all: ['---\ntitle: A\ntags:\n  - x\n  - z\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: A\n---\n\nText.\n',
    '---\ntitle: A\n---\n\nText.\n',
    { stage: 'drafting' },
    {
      hugo: [
        '---\ntitle: A\ndraft: true\n---\n\nText.\n',
        'It is marked as a draft, so Hugo does not show it.',
      ],
      jekyll: [
        '---\ntitle: A\npublished: false\n---\n\nText.\n',
        'It is marked as a draft, so Jekyll does not show it.',
      ],
      astro: [
        '---\ntitle: A\ndraft: true\n---\n\nText.\n',
        'It is marked as a draft, so Astro does not show it.',
      ],
      eleventy: [
        '---\ntitle: A\ndraft: true\neleventyExcludeFromCollections: true\npermalink: false\n---\n\nText.\n',
        'It is marked as a draft, so Eleventy does not show it.',
      ],
      hexo: [
        '---\ntitle: A\npublished: false\n---\n\nText.\n',
        'It is marked as a draft, so Hexo does not show it.',
      ],
      docusaurus: [
        '---\ntitle: A\ndraft: true\n---\n\nText.\n',
        'It is marked as a draft, so Docusaurus does not show it.',
      ],
      markdown: [
        '---\ntitle: A\ndraft: true\n---\n\nText.\n',
        'It is marked as a draft, and its front matter says so.',
      ],
    },
  ],
  [
    '---\ntitle: A\ndraft: true\npublished: false\neleventyExcludeFromCollections: true\npermalink: false\nunlisted: true\n---\n\nText.\n',
    '---\ntitle: A\n---\n\nText.\n',
    { stage: 'published' },
    {
      'hugo astro eleventy docusaurus markdown': ['---\ntitle: A\ndraft: false\n---\n\nText.\n'],
      'jekyll hexo': ['---\ntitle: A\ndraft: true\n---\n\nText.\n'],
    },
  ],
  [
    '---\ntitle: A\n---\n\nText.\n',
    '---\ntitle: A\n---\n\nText.\n',
    { aliases: ['/old/', 'Name'] },
    {
      'hugo astro docusaurus markdown': ['---\ntitle: A\naliases:\n  - /old/\n---\n\nText.\n'],
      jekyll: ['---\ntitle: A\nredirect_from:\n  - /old/\n---\n\nText.\n'],
      eleventy: ['---\ntitle: A\n---\n\nText.\n'],
      hexo: ['---\ntitle: A\nalias:\n  - /old/\n---\n\nText.\n'],
    },
  ],
  [
    '---\ntitle: A\naliases: [/x/, Title]\nredirect_from: /y/\nalias: [/z/]\n---\n\nText.\n',
    '---\ntitle: A\n---\n\nText.\n',
    { aliases: ['/x/', '/new/'] },
    {
      'hugo astro docusaurus markdown': [
        '---\ntitle: A\naliases:\n  - Title\n  - /x/\n  - /new/\n---\n\nText.\n',
      ],
      jekyll: [
        '---\ntitle: A\naliases: [/x/, Title]\nredirect_from:\n  - /y/\n  - /x/\n  - /new/\n---\n\nText.\n',
      ],
      eleventy: ['---\ntitle: A\naliases: [/x/, Title]\n---\n\nText.\n'],
      hexo: [
        '---\ntitle: A\naliases: [/x/, Title]\nalias:\n  - /z/\n  - /x/\n  - /new/\n---\n\nText.\n',
      ],
    },
  ],
  [
    '---\ntitle: A\ndate: 2024-01-01\npubDate: 2024-01-01\n---\n\nText.\n',
    '---\ntitle: A\ndate: 2024-02-02\npubDate: 2024-01-01\n---\n\nText.\n',
    {},
    {
      'hugo jekyll eleventy hexo docusaurus markdown': [
        '---\ntitle: A\ndate: 2024-02-02\npubDate: 2024-01-01\n---\n\nText.\n',
      ],
      astro: ['---\ntitle: A\ndate: 2024-01-01\npubDate: 2024-02-02\n---\n\nText.\n'],
    },
  ],
  [
    '---\ntitle: A\nx: 1\ny: [1]\n---\n\nText.\n',
    '---\ntitle: A\nx: 2\nz: q\n---\n\nText.\n',
    {},
    { all: ['---\ntitle: A\nx: 2\nz: q\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: A\nkind: note\nstage: x\n---\n\nText.\n',
    '---\ntitle: A\nkind: post\nstage: idea\ncreated: 2020\n---\n\nText.\n',
    {},
    { all: ['---\ntitle: A\nkind: note\nstage: x\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: [\n---\n\nText.\n',
    '---\ntitle: [\n---\n\nText!\n',
    {},
    {
      all: [
        '---\ntitle: [\n---\n\nText!\n',
        "The front matter in the blog can't be read (Flow sequence in block collection must be sufficiently indented and end with a ] at line 3, column 1.), so it stays as it is.",
      ],
    },
  ],
  [
    'Text.\n',
    'Text.\n',
    { title: 'B', tags: ['q'] },
    { all: ['---\ntitle: B\ntags:\n  - q\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: A\n---\n\nText.\n',
    '---\ntitle: A\n---\n\nText.\n',
    { created: '2025-01-01T00:00:00.000Z' },
    {
      hugo: [
        '---\ntitle: A\n---\n\nText.\n',
        'Its date lies in the future; Hugo shows it only after that date.',
      ],
      jekyll: [
        '---\ntitle: A\n---\n\nText.\n',
        'Its date lies in the future; Jekyll shows it only after that date.',
      ],
      'astro eleventy hexo docusaurus markdown': ['---\ntitle: A\n---\n\nText.\n'],
    },
  ],
  [
    '{"title": "A", "tags": ["x"]}\n\nText.\n',
    '---\ntitle: A\n---\n\nText!\n',
    { tags: ['x'] },
    {
      all: [
        '---\ntitle: A\ntags:\n  - x\n---\n\nText!\n',
        'Its front matter was JSON and is written as YAML, which says the same.',
      ],
    },
  ],
  [
    '---\ntitle: A\ncover: p.png\n---\n\nText.\n',
    '---\ntitle: A\ncover: p.png\n---\n\nText.\n',
    {},
    { all: ['---\ntitle: A\ncover: p.png\n---\n\nText.\n'] },
  ],
  [
    '---\ntitle: A\n---\n\nText.\n',
    '---\ntitle: A\ncover: p.png\n---\n\nText.\n',
    {},
    {
      'hugo hexo': ['---\ntitle: A\ncover: /images/a/p.png\n---\n\nText.\n'],
      jekyll: ['---\ntitle: A\ncover: /assets/a/p.png\n---\n\nText.\n'],
      'astro docusaurus': ['---\ntitle: A\ncover: ./p.png\n---\n\nText.\n'],
      eleventy: ['---\ntitle: A\ncover: /blog/p.png\n---\n\nText.\n'],
      markdown: ['---\ntitle: A\ncover: images/a/p.png\n---\n\nText.\n'],
    },
  ],
];

it.each(ROWS)('the fields of %j become those of %j and %j', (there, now, changes, by) => {
  expect(rewrittenEverywhere(there, now, changes)).toEqual(by);
});
