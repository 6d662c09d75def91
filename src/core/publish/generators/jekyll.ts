import type { EntryRecord } from '#core/library/record';
import type { Dialect, FrontMatterPlan, PostChanges } from '../dialect';
import { postMoment } from '../post-moment';
import { isSummaryCut } from '../reader-copy';
import { arrangeForJekyll, CUT, toJekyllBlocks } from './jekyll-document';
import { planFrontMatter, redirectsOf, titleLine } from './new-front-matter';
import { addressBy, isPlainAddress } from './permalink';
import { escapeTemplates } from './templates';
import { hiddenOrShown, withRedirects } from './changed-fields';
import { yamlDate, yamlLine } from './yaml-values';

const POSTS = '_posts';
const ASSETS = 'assets';
/** Folders of a site's own files there. */
const SITES_OWN = /^(?:images?|img|css|js|fonts?|icons?|files|media)$/;
/** Jekyll's own, without categories. Written in each post: else its day is the site's time zone's. */
const PERMALINK = '/:year/:month/:day/:title.html';
/** Before every address from the root: `baseurl` of the site. */
const BASE = '';

/**
 * Jekyll's posts: `_posts/YYYY-MM-DD-slug.md` with images in `/assets/<slug>/`. Verified with
 * Jekyll 4.3; see https://jekyllrb.com/docs/posts/.
 */
export const jekyll: Dialect = {
  generator: 'jekyll',
  posts: POSTS,
  isDated: true,
  addressKey: 'permalink',
  newPath: ({ slug, created }) => `${POSTS}/${created.slice(0, 10)}-${slug}.md`,
  isDraftPath: (path) => /(?:^|\/)_drafts\//.test(path),
  addressOf: (post) => addressBy(PERMALINK, post).split('/').filter(Boolean),
  hrefBetween: (_from, to) => BASE + addressBy(PERMALINK, to),
  assetsOf: (path) => {
    const slug = path.replace(/^.*\/(?:\d{4}-\d{1,2}-\d{1,2}-)?/, '').replace(/\.[^.]+$/, '');
    const folder = `${ASSETS}/${SITES_OWN.test(slug) ? `${slug}-post` : slug}/`;
    return { folder, prefix: `${BASE}/${folder}` };
  },
  translate: toJekyllBlocks,
  arrange: arrangeForJekyll,
  guard: (markdown, kept) => escapeTemplates(markdown, kept, false),
  frontMatter: jekyllFrontMatter,
  changeFields: ({ isDraft, aliases, ...fields }: PostChanges, there) => ({
    ...fields,
    properties: {
      ...fields.properties,
      ...hiddenOrShown(isDraft, there),
      ...withRedirects('redirect_from', aliases, there),
    },
  }),
};

function jekyllFrontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan {
  const created = postMoment(record);
  const redirects = redirectsOf(record);
  const isCut = record.document.content?.some(isSummaryCut) === true;
  const plan = planFrontMatter(record, now, {
    generator: 'jekyll',
    keys: ['layout', 'permalink', 'render_with_liquid', 'redirect_from', 'excerpt_separator'],
    showsFuture: false,
    lines: (isDraft, { layout, permalink }) => [
      yamlLine('layout', typeof layout === 'string' && !/[./]/.test(layout) ? layout : 'post'),
      titleLine(record),
      `date: ${yamlDate(created)}`,
      `last_modified_at: ${yamlDate(record.updated)}`,
      yamlLine(
        'permalink',
        addressBy(PERMALINK, {
          path: '',
          slug,
          url: isPlainAddress(permalink) ? permalink : null,
          created,
        }),
      ),
      ...(isDraft ? [yamlLine('published', false)] : []),
      yamlLine('tags', record.tags),
      ...(isCut ? [yamlLine('excerpt_separator', CUT)] : []),
      ...(redirects.length > 0 ? [yamlLine('redirect_from', redirects)] : []),
    ],
  });
  if (redirects.length === 0) return plan;
  const problem = 'Its old addresses lead to it only with the plugin jekyll-redirect-from.';
  return { ...plan, problems: [...plan.problems, problem] };
}
