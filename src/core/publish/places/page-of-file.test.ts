import { expect, it } from 'vitest';
import { dialectOf } from '../generators/dialects';
import type { Generator, SiteConventions } from '../target';
import { pageOfFile } from './page-of-file';

const DATED: SiteConventions = { permalink: '/:year/:month/:slug/' };

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
    '/2024/03/a/',
  ],
  ['astro', DATED, 'src/content/blog/a.md', '---\npubDate: 2024-03-05\n---\n', '/2024/03/a/'],
  [
    'astro',
    DATED,
    'src/content/blog/a.md',
    '---\npubDate: Mar 5 2024\ndate: 2023-01-02\n---\n',
    '/2023/01/a/',
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
  ['markdown', {}, 'a.md', 'Text.', '/a.md'],
  ['hugo', {}, 'content/posts/a.md', '---\ndraft: true\n---\n', '/posts/a/', false],
])('%s %j shows %s with %j at %s', (generator, site, path, text, page, isShown = true) => {
  expect(pageOfFile(dialectOf({ generator, site }), path, text)).toEqual({ page, isShown });
});
