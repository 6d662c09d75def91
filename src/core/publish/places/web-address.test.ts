import { expect, it, test } from 'vitest';
import { dialectOf } from '../generators/dialects';
import type { Generator } from '../target';
import { fileAddress, pageAddress } from './web-address';

const blog = (generator: Generator, address = 'https://me.dev/notes/') =>
  dialectOf({ generator, site: { address, ...(generator === 'hexo' && { images: 'beside' }) } });

test('the whole address of a page is told where it is known where the blog is', () => {
  expect(pageAddress(blog('hugo'), '/posts/ä b/')).toBe('https://me.dev/notes/posts/%C3%A4%20b/');
  expect(pageAddress(blog('hugo'), '/posts/%C3%A4/')).toBe('https://me.dev/notes/posts/%C3%A4/');
  expect(pageAddress(blog('hugo', '/notes/'), '/posts/a/')).toBeNull();
  expect(pageAddress(dialectOf({ generator: 'hugo' }), '/posts/a/')).toBeNull();
  expect(pageAddress(blog('markdown'), '/a.md')).toBeNull();
});

it.each<
  [what: string, Generator, path: string, file: string, page: string, address: string | null]
>([
  [
    'beside its page',
    'hugo',
    'content/posts/a/index.md',
    'content/posts/a/b c.png',
    '/posts/a/',
    'https://me.dev/notes/posts/a/b%20c.png',
  ],
  [
    'in its own folder',
    'hexo',
    'source/_posts/a.md',
    'source/_posts/a/b.png',
    '/a/',
    'https://me.dev/notes/a/b.png',
  ],
  [
    'among the site’s files',
    'hugo',
    'content/posts/a.md',
    'static/images/a/b.png',
    '/posts/a/',
    'https://me.dev/notes/images/a/b.png',
  ],
  [
    'for a text at the root',
    'jekyll',
    'a.md',
    'assets/a/b.png',
    '/a.html',
    'https://me.dev/notes/assets/a/b.png',
  ],
  [
    'under a name that the build makes',
    'astro',
    'src/content/blog/a/index.md',
    'src/content/blog/a/b.png',
    '/blog/a/',
    null,
  ],
  [
    'beside a page that is no folder',
    'hugo',
    'content/posts/a/index.md',
    'content/posts/a/b.png',
    '/posts/a.html',
    null,
  ],
])(
  'a picture %s has an address, if one can be told: %s %s',
  (_, generator, path, file, page, address) => {
    const post = { path, address: `https://me.dev/notes${page}` };
    expect(fileAddress(blog(generator), post, file)).toBe(address);
  },
);
