import { expect, it } from 'vitest';
import { siteProblem } from './site-problem';
import type { Generator, SiteConventions } from './target';

const NO_SLUG = 'The file name needs :slug in it: else two posts would be one file.';
const ENDING = 'The file name ends in .md, .mdx or .markdown.';
const UNSAFE = 'The file name is not one that every system takes. Write it such as :slug/index.md.';
const DAY = 'Jekyll reads only posts whose file name begins with :year-:month-:day-.';
const SLASH = 'The address of a post begins with one slash and has no spaces, ? or # in it.';
const ADDRESS_SLUG =
  'The address of a post needs :slug in it: else two posts would have one address.';
const ENDS = 'Eleventy writes a page only where its address ends with a slash or .html.';
const PATH = 'Eleventy’s :path is the whole address. Write a rule with :slug in place of it.';
const FOLDER =
  'Images lie beside a post only where it has a folder of its own: the file name ends in /index.md.';
const ADDRESS =
  'The blog’s address begins with https:// or, for its path alone, with a slash, such as /blog/.';

it.each<[Generator, SiteConventions, string | null]>([
  ['hugo', { fileName: 'post.md' }, NO_SLUG],
  [
    'hugo',
    { fileName: ':slug_x.md' },
    '“:slug_x” in the file name is nothing that can be filled in.',
  ],
  [
    'hugo',
    { fileName: ':hash/:slug.md' },
    '“:hash” in the file name is nothing that can be filled in.',
  ],
  ['hugo', { fileName: ':slug.txt' }, ENDING],
  ['hugo', { fileName: ':slug.md.bak' }, ENDING],
  ['hugo', { fileName: ':slugmd' }, '“:slugmd” in the file name is nothing that can be filled in.'],
  ['hugo', { fileName: ':title.md' }, null],
  ['hugo', { fileName: ':name.mdx' }, null],
  ['hugo', { fileName: ':slug.markdown' }, null],
  ['hugo', { fileName: '../:slug.md' }, UNSAFE],
  ['hugo', { fileName: '/:slug.md' }, UNSAFE],
  ['hugo', { fileName: 'a?/:slug.md' }, UNSAFE],
  ['jekyll', { fileName: ':slug.md' }, DAY],
  ['jekyll', { fileName: 'x:year-:month-:day-:slug.md' }, DAY],
  ['jekyll', { fileName: ':year-:month-:day-:slug/index.md' }, DAY],
  ['jekyll', { fileName: 'a/:year-:month-:day-:slug.md' }, null],
  ['hexo', { permalink: ':year/:title/' }, SLASH],
  ['hexo', { permalink: '//:title/' }, SLASH],
  ['hexo', { permalink: '/a b/:title/' }, SLASH],
  ['hexo', { permalink: '/:title/?x' }, SLASH],
  ['hexo', { permalink: '/:title/#x' }, SLASH],
  ['hexo', { permalink: '/\\:title/' }, SLASH],
  [
    'hexo',
    { permalink: '/:sections/:title/' },
    '“:sections” in the address of a post is nothing that Outloud can fill in. Write the rule without it.',
  ],
  ['hugo', { permalink: '/:sections/:section/:slug/' }, null],
  ['hexo', { permalink: '/:year/' }, ADDRESS_SLUG],
  ['hugo', { permalink: '/:slugorfilename/' }, null],
  ['hugo', { permalink: '/:contentbasename/' }, null],
  ['hugo', { permalink: '/:filename/' }, null],
  ['hugo', { permalink: '/:slug' }, null],
  ['jekyll', { permalink: '/:title:output_ext' }, null],
  ['jekyll', { permalink: '/:title' }, null],
  ['eleventy', { permalink: '/:slug' }, ENDS],
  ['eleventy', { permalink: '/:slug.htm' }, null],
  ['eleventy', { permalink: '/:slug.html' }, null],
  ['eleventy', { permalink: '/:slug.html/a' }, ENDS],
  ['eleventy', { permalink: '/x/:path/' }, PATH],
  ['eleventy', { permalink: '/:path/' }, null],
  [
    'markdown',
    { permalink: '/:slug/' },
    'A Markdown folder has no addresses of posts. Leave the rule out.',
  ],
  ['jekyll', { images: 'beside' }, 'A Jekyll blog has no images beside its posts. Leave it out.'],
  ['jekyll', { images: 'static' }, null],
  ['hugo', { images: 'beside', fileName: ':slug.md' }, FOLDER],
  ['hugo', { images: 'beside', fileName: ':slug/index.en.md' }, FOLDER],
  ['hugo', { images: 'static', fileName: ':slug.md' }, null],
  ['hugo', { images: 'beside' }, null],
  ['hexo', { images: 'beside', fileName: ':slug.md' }, null],
  ['hugo', { address: 'me.dev' }, ADDRESS],
  ['hugo', { address: '' }, ADDRESS],
  ['hugo', { address: 'https://' }, ADDRESS],
  ['hugo', { address: 'https://a b' }, ADDRESS],
  ['hugo', { address: 'https://me.dev/a?b' }, ADDRESS],
  ['hugo', { address: 'https://me.dev#b' }, ADDRESS],
  ['hugo', { address: '//me.dev' }, ADDRESS],
  ['hugo', { address: '/a b' }, ADDRESS],
  ['hugo', { address: '/a?b' }, ADDRESS],
  ['hugo', { address: 'see https://me.dev' }, ADDRESS],
  ['hugo', { address: 'see /a' }, ADDRESS],
  ['hugo', { address: 'HTTP://me.dev:80' }, null],
  ['hugo', { address: 'https://me.dev/a/b/' }, null],
  ['hugo', { address: '/' }, null],
  [
    'hugo',
    { timeZone: 'Berlin' },
    '“Berlin” is no time zone. Write it such as Europe/Berlin or UTC.',
  ],
  ['hugo', { timeZone: 'Asia/Tokyo' }, null],
  ['hugo', { format: 'toml' }, null],
  ['jekyll', { format: 'yaml' }, null],
  [
    'jekyll',
    { format: 'toml' },
    "A Jekyll blog has front matter in YAML. Only Hugo's can be in TOML.",
  ],
])('of a blog of %s with %j is said %j', (generator, site, problem) => {
  expect(siteProblem(generator, site)).toBe(problem);
});
