import { readFrontMatter } from '#core/document/front-matter';
import type { FrontMatterPlan, NewPost } from '../dialect';
import { planFrontMatter, titleField } from './new-front-matter';
import { WrittenDate } from './written-date';

const isText = (value: unknown): boolean => typeof value === 'string';
const isTruth = (value: unknown): boolean => typeof value === 'boolean';

/** The levels of headings below the title. */
const LEVELS: readonly unknown[] = [2, 3, 4, 5, 6];
const isLevel = (value: unknown): boolean => LEVELS.includes(value);

/** What Docusaurus takes; any other value of these keys ends its build. */
const TAKEN: ReadonlyMap<string, (value: unknown) => boolean> = new Map(
  Object.entries({
    title_meta: isText,
    sidebar_label: isText,
    description: isText,
    author: isText,
    author_title: isText,
    author_url: isText,
    author_image_url: isText,
    image: isText,
    keywords: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    hide_table_of_contents: isTruth,
    toc_min_heading_level: isLevel,
    toc_max_heading_level: isLevel,
    // The ids of authors are those that the site lists.
    authors: (value) => typeof value === 'object' || typeof value === 'string',
    // Would have the text read as something else than the MDX that is written.
    mdx: () => false,
    id: () => false,
  }),
);

/** The address of a tag without letters would be that of the list of all tags. */
function withAddress(tag: string): unknown {
  if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(tag)) return tag;
  const signs = Array.from(tag, (sign) => sign.codePointAt(0)?.toString(16)).join('-');
  return { label: tag, permalink: `/tag-${signs}` };
}

/** The front matter of a new post in a Docusaurus blog. */
export function docusaurusFrontMatter(post: NewPost): FrontMatterPlan {
  const { record } = post;
  const { properties } = readFrontMatter(record.frontMatter);
  const left = Object.keys(properties).filter((key) => TAKEN.get(key)?.(properties[key]) === false);
  const plan = planFrontMatter(post, {
    generator: 'docusaurus',
    fields: (isDraft) => [
      titleField(record),
      ['date', new WrittenDate(post.created)],
      ['last_update', { date: new WrittenDate(post.updated) }],
      ['slug', post.slug],
      ['draft', isDraft],
      ['tags', record.tags.map(withAddress)],
    ],
    keys: ['last_update', 'unlisted', ...left.map((key) => key.toLowerCase())],
    showsFuture: true,
  });
  if (left.length === 0) return plan;
  const problem = `Docusaurus doesn't take its ${left.join(', ')} as it is, so that is left out.`;
  return { ...plan, problems: [...plan.problems, problem] };
}
