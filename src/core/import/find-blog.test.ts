import { expect, test } from 'vitest';
import { findBlog } from './find-blog';
import type { Source } from './source';

/** A source of these files, with their texts. */
function sourceOf(files: Readonly<Record<string, string>>): Source {
  return {
    path: '/source',
    isFolder: true,
    files: Object.keys(files).toSorted(),
    skipped: [],
    passedBy: [],
    nameOf: (path) => `/source/${path}`,
    readText: async (path) => files[path] ?? '',
    readBytes: async () => new Uint8Array(),
    modified: async () => null,
    checkThere: async () => undefined,
    close: async () => undefined,
  };
}

async function find(files: Readonly<Record<string, string>>) {
  const found = await findBlog(sourceOf(files));
  return found && [found.layout.generator, found.root];
}

const post = 'text';

test.each([
  ['hugo', { 'hugo.toml': '', 'content/a.md': post }],
  ['hugo', { 'config.yaml': 'title: x', 'content/a.md': post }],
  ['hugo', { 'config/_default/hugo.yaml': '', 'content/posts/a.md': post }],
  ['jekyll', { '_config.yml': '', Gemfile: 'gem "jekyll"', '_posts/2024-01-02-a.md': post }],
  ['jekyll', { Gemfile: 'gem "github-pages"', 'blog/_posts/2024-01-02-a.md': post }],
  ['astro', { 'astro.config.mjs': '', 'package.json': '{}', 'src/content/blog/a.md': post }],
  ['astro', { 'astro.config.ts': '', 'src/content/blog/a.mdx': post }],
  ['eleventy', { '.eleventy.js': '', 'posts/a.md': post }],
  ['eleventy', { '.eleventy.cjs': '', 'posts/a.md': post }],
  ['eleventy', { 'eleventy.config.mjs': '', 'posts/a.md': post }],
  ['eleventy', { 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}', 'a.md': post }],
  ['hexo', { '_config.yml': '', 'package.json': '{}', 'source/_posts/a.md': post }],
  ['hexo', { '_config.yml': '', 'package.json': '{"dependencies":{"hexo":"8"}}' }],
  ['docusaurus', { 'docusaurus.config.ts': '', 'blog/2024-01-02-a.md': post }],
] as const)('%s: %j', async (generator, files) => {
  expect(await find(files)).toEqual([generator, '']);
  const inFolder = Object.entries(files).map(([path, text]) => [`site/www/${path}`, text]);
  const repository = { 'README.md': 'x', 'docs/CONTRIBUTING.md': 'x', 'src/a.ts': '' };
  expect(await find({ ...repository, ...Object.fromEntries(inFolder) })).toEqual([
    generator,
    'site/www/',
  ]);
});

test.each([
  ['a folder of notes', { 'a.md': post, 'content/b.md': post }],
  ['a package', { 'package.json': '{"name":"x"}', 'README.md': post }],
  [
    'notes with a blog among them',
    { 'notes/a.md': post, 'blog/hugo.toml': '', 'blog/content/a.md': post },
  ],
  [
    'two blogs',
    { 'a/hugo.toml': '', 'a/content/a.md': post, 'b/hugo.toml': '', 'b/content/a.md': post },
  ],
])('%s is no blog', async (_name, files) => {
  expect(await find(files)).toBeNull();
});
