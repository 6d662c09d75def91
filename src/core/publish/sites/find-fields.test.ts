import { expect, it } from 'vitest';
import { findFields } from './find-fields';

const post = (front: string) => `---\n${front}\n---\n\nText.\n`;

it('learns what a blog calls things, and as what it writes them', () => {
  const texts = [
    post('title: A\npubDatetime: 2024-01-01\ntags: [a]\nogImage: ./a.png\nauthors: [me]'),
    post('title: B\npubDatetime: 2024-01-02\ntags: [b]\nogImage: ./b.png\nauthors: [me]'),
    post('title: C\npubDatetime: 2024-01-03\ntags: []\nauthors: [me, you]'),
  ];
  expect(findFields('astro', texts)).toEqual({
    date: { key: 'pubDatetime' },
    cover: { key: 'ogImage' },
    author: { key: 'authors', type: 'list' },
  });
});

it('sees tags in one text, and names within names', () => {
  const texts = [
    post('title: A\nkeywords: one, two\nimage:\n  url: a.png'),
    post('title: B\nkeywords: three, four\nimage:\n  url: b.png'),
  ];
  expect(findFields('eleventy', texts)).toEqual({
    tags: { key: 'keywords', type: 'commas' },
    cover: { key: 'image.url' },
  });
});

it('takes no single post, no usual name and nothing rare for a habit', () => {
  expect(findFields('hugo', [post('title: A\nsummary: x')])).toEqual({});
  const usual = post('title: A\ndate: 2024-01-01\nlastmod: 2024-01-02\ntags: [a]\ndescription: x');
  expect(findFields('hugo', [usual, usual])).toEqual({});
  const rare = [post('title: A\nsummary: x'), ...Array<string>(3).fill(post('title: B'))];
  expect(findFields('hugo', rare)).toEqual({});
  const titled = [post('title: A\nsummary: x'), post('title: B\nsummary: y')];
  expect(findFields('hugo', [...titled, ...Array<string>(3).fill(post('title: C'))])).toEqual({});
  expect(findFields('hugo', ['no front matter', '---\n: {\n---\n'])).toEqual({});
});
