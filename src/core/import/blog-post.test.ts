import { expect, test } from 'vitest';
import type { Generator } from '#core/publish/target';
import { readBlogPost } from './blog-post';

const read = (generator: Generator, path: string, front: string) =>
  readBlogPost(generator, path, `---\n${front}\n---\n\ntext\n`);

test.each([
  ['hugo', 'content/a.md', 'draft: true', 'drafting'],
  ['hugo', 'content/a.md', 'date: 2099-01-01', 'published'],
  ['jekyll', '_drafts/a.md', 'title: A', 'drafting'],
  ['jekyll', '_posts/2024-01-02-a.md', 'published: false', 'drafting'],
  // Jekyll publishes it, whatever the writer meant.
  ['jekyll', '_posts/2024-01-02-a.md', 'draft: true', 'published'],
  ['hexo', 'source/_drafts/a.md', 'title: A', 'drafting'],
  ['hexo', 'source/_posts/a.md', 'published: false', 'drafting'],
  ['hexo', 'source/_posts/a.md', 'title: A', 'published'],
  ['docusaurus', 'blog/a.md', 'draft: true', 'drafting'],
  ['docusaurus', 'blog/a.md', 'unlisted: true', 'drafting'],
  ['astro', 'src/content/blog/a.md', 'draft: true', 'drafting'],
  ['eleventy', 'posts/a.md', 'draft: true', 'drafting'],
] as const)('%s: %s with “%s” is %s', (generator, path, front, stage) => {
  expect(read(generator, path, front).stage).toBe(stage);
});

test.each([
  ['jekyll', 'tags: ruby web', ['ruby', 'web']],
  ['jekyll', 'tags: ruby, web', ['ruby', 'web']],
  ['jekyll', 'tag: one tag', ['one tag']],
  ['hugo', 'tags: one tag', ['one tag']],
  ['hexo', 'tags: "C#, C++"', ['C#, C++']],
  ['eleventy', 'tags: one tag', ['one tag']],
  // Lists mean the same to all of them.
  ['jekyll', 'tags: [a b, c]', undefined],
  ['hugo', 'title: A', undefined],
] as const)('%s reads “%s” as %j', (generator, front, tags) => {
  expect(read(generator, '2024-01-02-a.md', front).onlyTags).toEqual(tags);
});

test.each([
  ['jekyll', '_posts/2024-3-5-my-post.md', 'title: A', 'my-post', '2024-03-05T00:00:00.000Z'],
  [
    'jekyll',
    '_posts/2024-03-05-a.md',
    'date: 2024-03-06 23:30:00 -0500',
    'a',
    '2024-03-07T04:30:00.000Z',
  ],
  ['docusaurus', 'blog/2024/03/05/name.md', 'title: A', 'name', '2024-03-05T00:00:00.000Z'],
  ['docusaurus', 'blog/2024-03-05-name/index.mdx', 'slug: own', 'own', '2024-03-05T00:00:00.000Z'],
  ['hugo', 'content/a/index.md', 'date: 2024-03-05 10:00:00', 'a', '2024-03-05T10:00:00.000Z'],
  ['hexo', 'source/_posts/a.md', 'date: 2099-01-01', 'a', '2099-01-01T00:00:00.000Z'],
  ['astro', 'src/content/blog/a.mdx', 'pubDate: 2024-03-05', 'a', '2024-03-05T00:00:00.000Z'],
] as const)('%s: address and date of %s with “%s”', (generator, path, front, slug, created) => {
  const post = read(generator, path, front);
  expect(post).toMatchObject({ created, losses: [] });
  expect(post.markdown).toMatch(new RegExp(`^slug: "?${slug}"?$`, 'm'));
});

test('categories stay a property', () => {
  const { markdown } = read('jekyll', '_posts/2024-01-02-a.md', 'categories: [x, y z]');
  expect(markdown).toContain('categories: [x, y z]\n');
});

test('a day that no calendar has is no date, and stays as it is written', () => {
  const post = read('hugo', 'content/a.md', 'date: 2024-02-31T10:00');
  expect(post.created).toBeUndefined();
  expect(post.markdown).toContain('date: 2024-02-31T10:00');
  expect(post.losses).toEqual([expect.stringContaining('2024-02-31T10:00')]);
});
