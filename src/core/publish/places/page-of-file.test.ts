import { expect, it } from 'vitest';
import { dialectOf } from '../generators/dialects';
import type { Generator, SiteConventions } from '../target';
import { pageOfFile } from './page-of-file';

const DATED: SiteConventions = { permalink: '/:year/:month/:day/:slug/' };

it.each<[Generator, SiteConventions, path: string, text: string, page: string, isShown?: boolean]>([
  ['hugo', {}, 'content/posts/a.md', 'No front matter.', '/posts/a/'],
  ['hugo', {}, 'content/posts/a.md', '{"slug": "b"}\n\nText.', '/posts/b/'],
  ['hugo', {}, 'content/posts/a.md', '---\nslug: 3\nurl: 4\n---\n', '/posts/a/'],
  ['hugo', {}, 'content/posts/a.md', '---\nurl: /own/\n---\n', '/own/'],
  [
    'hugo',
    DATED,
    'content/posts/a.md',
    '---\ndate: 2024-03-05T23:30:00-05:00\n---\n',
    '/2024/03/05/a/',
  ],
  ['astro', DATED, 'src/content/blog/a.md', '---\npubDate: 2024-03-05\n---\n', '/2024/03/05/a/'],
  [
    'astro',
    DATED,
    'src/content/blog/a.md',
    '---\npubDate: Mar 5 2024\ndate: 2023-01-02\n---\n',
    '/2023/01/02/a/',
  ],
  ['jekyll', {}, '_posts/2024-03-05-a.md', 'Text.', '/2024/03/05/a.html'],
  [
    'jekyll',
    { permalink: '/:categories/:title/' },
    '_posts/2024-03-05-a.md',
    '---\ncategories: [x, y]\n---\n',
    '/x/y/a/',
  ],
  [
    'jekyll',
    { permalink: '/:categories/:title/' },
    '_posts/2024-03-05-a.md',
    '---\ncategory: x\n---\n',
    '/x/a/',
  ],
  ['jekyll', {}, '_posts/2024-03-05-a.md', '---\npermalink: /own.html\n---\n', '/own.html'],
  ['jekyll', {}, '_posts/2024-03-05-a.md', '---\nurl: /own.html\n---\n', '/2024/03/05/a.html'],
  ['eleventy', {}, 'content/blog/a.md', '---\npermalink: /own/\n---\n', '/own/'],
  ['docusaurus', {}, 'blog/2024-03-05-a.md', '---\nslug: /own\n---\n', '/blog/own'],
  ['hugo', { permalink: '/:title/' }, 'content/posts/a.md', '---\ntitle: B c\n---\n', '/b-c/'],
  ['hugo', { permalink: '/:title/' }, 'content/posts/a.md', 'Text.', '/a/'],
  ['markdown', {}, 'a.md', 'Text.', '/a.md'],
  ['hugo', {}, 'content/posts/a.md', '---\ndraft: true\n---\n', '/posts/a/', false],
])('%s %j shows %s with %j at %s', (generator, site, path, text, page, isShown = true) => {
  expect(pageOfFile(dialectOf({ generator, site }), path, text)).toEqual({ page, isShown });
});
