import type { EntryRecord } from '#core/library/record';
import type { Dialect, FrontMatterPlan, PostChanges } from '../dialect';
import { documentText } from '../document-text';
import { postMoment } from '../post-moment';
import { hiddenOrShown, withRedirects } from './changed-fields';
import { toHexoBlocks } from './hexo-document';
import { listFootnotes } from './listed-footnotes';
import { planFrontMatter, redirectsOf, titleLine } from './new-front-matter';
import { escapeNunjucks, holdsNunjucks } from './nunjucks-text';
import { addressBy, isPlainAddress } from './permalink';
import { yamlDate, yamlLine } from './yaml-values';

const POSTS = 'source/_posts';
/** Where images lie: Hexo copies all that lies in its source. */
const IMAGES = 'images';
/** Hexo's own. Written in each post: else its day is that of the machine that builds the site. */
const PERMALINK = '/:year/:month/:day/:title/';

/**
 * Hexo's posts: `source/_posts/<slug>.md` with images in `/images/<slug>/`. Verified with Hexo 8.1
 * and hexo-renderer-marked 7; see https://hexo.io/docs/.
 */
export const hexo: Dialect = {
  generator: 'hexo',
  posts: POSTS,
  showsFuture: true,
  addressKey: 'permalink',
  newPath: ({ slug }) => `${POSTS}/${slug}.md`,
  isDraftPath: (path) => /(?:^|\/)_drafts\//.test(path),
  addressOf: (post) => addressBy(PERMALINK, post).split('/').filter(Boolean),
  hrefBetween: (_from, to) => addressBy(PERMALINK, to),
  assetsOf: (path) => {
    const slug = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
    return { folder: `source/${IMAGES}/${slug}/`, prefix: `/${IMAGES}/${slug}/` };
  },
  translate: toHexoBlocks,
  arrange: listFootnotes,
  guard: escapeNunjucks,
  frontMatter: hexoFrontMatter,
  changeFields: ({ isDraft, aliases, ...fields }: PostChanges, there) => ({
    ...fields,
    properties: {
      ...fields.properties,
      ...hiddenOrShown(isDraft, there),
      ...withRedirects('alias', aliases, there),
    },
  }),
};

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

function hexoFrontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan {
  const created = postMoment(record);
  const redirects = redirectsOf(record);
  const plan = planFrontMatter(record, now, {
    generator: 'hexo',
    keys: KEYS,
    showsFuture: true,
    lines: (isDraft, { permalink }) => [
      titleLine(record),
      // As text: Hexo takes a YAML date for one of the time zone of the machine that builds.
      yamlLine('date', yamlDate(created)),
      yamlLine('updated', yamlDate(record.updated)),
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
      ...(holdsNunjucks(documentText(record.document)) ? [yamlLine('disableNunjucks', true)] : []),
      ...(redirects.length > 0 ? [yamlLine('alias', redirects)] : []),
    ],
  });
  if (redirects.length === 0) return plan;
  const problem = 'Its old addresses lead to it only with the plugin hexo-generator-alias.';
  return { ...plan, problems: [...plan.problems, problem] };
}
