import { expect, test } from 'vitest';
import { BLOG_LAYOUTS } from './blog-layouts';
import { findPostsFolder } from './posts-folder';

const find = (generator: string, ...files: string[]) => {
  const layout = BLOG_LAYOUTS.find((one) => one.generator === generator);
  return layout === undefined ? undefined : findPostsFolder(layout, files);
};

test.each([
  ['hugo', 'content/blog', ['content/blog/a.md', 'content/blog/b/index.md', 'content/about.md']],
  ['hugo', 'content/post', ['content/post/2023/a.md', 'content/post/2024/03/b/index.de.md']],
  ['jekyll', '_posts', ['_posts/2024-01-01-a.md', '_drafts/b.md', '_drafts/c.md', 'README.md']],
  ['hexo', 'source/_posts', ['source/_posts/a.md', 'source/_drafts/b.md']],
  ['docusaurus', 'blog', ['blog/2024-01-01-a/index.mdx', 'blog/2024-01-02-b.md', 'docs/intro.md']],
  ['astro', 'src/content/writing', ['src/content/writing/a.md', 'src/content/writing/b/index.mdx']],
])('%s: %s', (generator, folder, files) => {
  expect(find(generator, ...files)).toBe(folder);
});

test('the first by name where two hold as many', () => {
  expect(find('hugo', 'content/b/1.md', 'content/a/1.md')).toBe('content/a');
});

test('none where there are no posts', () => {
  expect(find('hugo', 'hugo.toml', 'content/_index.md', 'static/a.png')).toBeNull();
});
