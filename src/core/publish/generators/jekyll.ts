import type { Dialect, FrontMatterPlan, NewPost } from '../dialect';
import { meantTemplates } from '../meant-source';
import type { PlacedPost } from '../places/placed-post';
import { isSummaryCut } from '../reader-copy';
import { layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { arrangeForJekyll, CUT, toJekyllBlocks } from './jekyll-document';
import { planFrontMatter, redirectsOf, titleField } from './new-front-matter';
import { addressBy } from './permalink';
import { baseFor } from './site-address';
import { escapeTemplates } from './templates';
import { changeFieldsBy } from './changed-fields';
import { WrittenDate } from './written-date';

const ASSETS = 'assets';
/** Folders of a site's own files there. */
const SITES_OWN = /^(?:images?|img|css|js|fonts?|icons?|files|media)$/;

const USUAL: UsualLayout = {
  posts: '_posts',
  fileNames: {
    beside: ':year-:month-:day-:slug.md',
    static: ':year-:month-:day-:slug.md',
  },
  images: ['static'],
  // Jekyll's own, without categories. Written in each post: else its day is the site's time zone's.
  permalink: '/:year/:month/:day/:title.html',
};

/**
 * Jekyll's posts: `_posts/YYYY-MM-DD-slug.md` with images in `/assets/<slug>/`. Verified with
 * Jekyll 4.3; see https://jekyllrb.com/docs/posts/ and https://jekyllrb.com/docs/permalinks/.
 */
export function jekyllDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  const base = baseFor(site);
  const pageOf = (post: PlacedPost) => addressBy(layout.permalink, post);
  return {
    generator: 'jekyll',
    layout,
    usual: USUAL,
    isDated: true,
    addressKey: 'permalink',
    writesAddress: true,
    redirects: site.redirects === true,
    isDraftPath: (path) => /(?:^|\/)_drafts\//.test(path),
    pageOf,
    hrefBetween: (_from, to) => base + pageOf(to),
    assetsOf: (path) => {
      const slug = path.replace(/^.*\/(?:\d{4}-\d{1,2}-\d{1,2}-)?/, '').replace(/\.[^.]+$/, '');
      const folder = `${ASSETS}/${SITES_OWN.test(slug) ? `${slug}-post` : slug}/`;
      // Themes put the blog's path before what front matter names.
      if (base !== '') return { folder, prefix: `${base}/${folder}`, fieldPrefix: `/${folder}` };
      return { folder, prefix: `/${folder}` };
    },
    translate: toJekyllBlocks,
    arrange: arrangeForJekyll,
    guard: (markdown, kept) => escapeTemplates(markdown, kept, false),
    meantIn: meantTemplates,
    frontMatter: (post) => jekyllFrontMatter(post, site.redirects === true),
    changeFields: changeFieldsBy('redirect_from'),
  };
}

function jekyllFrontMatter(post: NewPost, hasPlugin: boolean): FrontMatterPlan {
  const { record } = post;
  const redirects = redirectsOf(record);
  const isCut = record.document.content?.some(isSummaryCut) === true;
  const plan = planFrontMatter(post, {
    generator: 'jekyll',
    keys: ['layout', 'permalink', 'render_with_liquid', 'redirect_from', 'excerpt_separator'],
    showsFuture: false,
    fields: (isDraft, { layout }) => [
      ['layout', typeof layout === 'string' && !/[./]/.test(layout) ? layout : 'post'],
      titleField(record),
      ['date', new WrittenDate(post.created)],
      ['last_modified_at', new WrittenDate(post.updated)],
      ['permalink', post.page],
      isDraft && ['published', false],
      ['tags', record.tags],
      isCut && ['excerpt_separator', CUT],
      redirects.length > 0 && ['redirect_from', redirects],
    ],
  });
  if (redirects.length === 0 || hasPlugin) return plan;
  const problem = 'Its old addresses lead to it only with the plugin jekyll-redirect-from.';
  return { ...plan, problems: [...plan.problems, problem] };
}
