import type { Dialect, FrontMatterPlan, NewPost } from '../dialect';
import { NOTHING_KEPT } from '../kept-source';
import { documentText } from '../privacy/document-text';
import { meantInHexo } from '../meant-source';
import type { PlacedPost } from '../places/placed-post';
import { folderOf, layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { changeFieldsBy } from './changed-fields';
import { toHexoBlocks } from './hexo-document';
import { listFootnotes } from './listed-footnotes';
import { planFrontMatter, redirectsOf, titleField } from './new-front-matter';
import { escapeNunjucks, holdsNunjucks } from './nunjucks-text';
import { addressBy } from './permalink';
import { baseFor } from './site-address';
import { dateText } from './written-date';

/** Where images lie: Hexo copies all that lies in its source. */
const IMAGES = 'images';

const USUAL: UsualLayout = {
  posts: 'source/_posts',
  fileNames: { beside: ':slug.md', static: ':slug.md' },
  images: ['static', 'beside'],
  // Hexo's own. Written in each post: else its day is that of the machine that builds the site.
  permalink: '/:year/:month/:day/:title/',
};

/**
 * Hexo's posts: `source/_posts/<slug>.md` with images in `/images/<slug>/`, or in the post's asset
 * folder. Verified with Hexo 8.1 and hexo-renderer-marked 7; see https://hexo.io/docs/.
 */
export function hexoDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  const base = baseFor(site);
  const pageOf = (post: PlacedPost) => addressBy(layout.permalink, post);
  return {
    generator: 'hexo',
    layout,
    usual: USUAL,
    showsFuture: true,
    addressKey: 'permalink',
    writesAddress: true,
    redirects: site.redirects === true,
    isDraftPath: (path) => /(?:^|\/)_drafts\//.test(path),
    pageOf,
    hrefBetween: (_from, to) => base + pageOf(to),
    assetsOf: (path) => {
      const slug = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
      // The folder that `post_asset_folder` gives each post.
      if (layout.images === 'beside') return { folder: `${folderOf(path)}${slug}/`, prefix: '' };
      const own = `/${IMAGES}/${slug}/`;
      // Hexo itself puts the blog's path before images, and before nothing else.
      const folder = `source${own}`;
      return { folder, prefix: own, ...(base !== '' && { linkPrefix: base + own }) };
    },
    translate: toHexoBlocks,
    arrange: listFootnotes,
    listFootnotes,
    guard: escapeNunjucks,
    meantIn: meantInHexo,
    frontMatter: (post) => hexoFrontMatter(post, site.redirects === true),
    changeFields: changeFieldsBy('alias'),
  };
}

/** Keys that Hexo fills itself, or that would change what it does with the text. */
const KEYS = [
  'permalink',
  'layout',
  'disablenunjucks',
  'content',
  '_content',
  'raw',
  'source',
  'path',
  'id',
  '_id',
  'more',
];

function hexoFrontMatter(post: NewPost, hasPlugin: boolean): FrontMatterPlan {
  const { record } = post;
  const redirects = redirectsOf(record);
  const plan = planFrontMatter(post, {
    generator: 'hexo',
    keys: KEYS,
    showsFuture: true,
    fields: (isDraft) => [
      titleField(record),
      // As text: Hexo takes a YAML date for one of the time zone of the machine that builds.
      ['date', dateText(post.created)],
      ['updated', dateText(post.updated)],
      ['permalink', post.page],
      isDraft && ['published', false],
      ['tags', record.tags],
      // It would turn off what somebody put into the blog's file as well.
      post.kept === NOTHING_KEPT &&
        holdsNunjucks(documentText(record.document)) && ['disableNunjucks', true],
      redirects.length > 0 && ['alias', redirects],
    ],
  });
  if (redirects.length === 0 || hasPlugin) return plan;
  const problem = 'Its old addresses lead to it only with the plugin hexo-generator-alias.';
  return { ...plan, problems: [...plan.problems, problem] };
}
