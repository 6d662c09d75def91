import type { FrontMatterPlan, NewPost } from '../dialect';
import { planFrontMatter, redirectsOf, titleLine } from './new-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

/** The front matter of a new post in a Hugo site. @param saysAddress whether it is written there */
export function hugoFrontMatter(post: NewPost, saysAddress: boolean): FrontMatterPlan {
  const { record, slug } = post;
  const redirects = redirectsOf(record);
  return planFrontMatter(post, {
    generator: 'hugo',
    keys: saysAddress ? ['url'] : [],
    showsFuture: false,
    lines: (isDraft) => [
      titleLine(record),
      `date: ${yamlDate(post.created)}`,
      `lastmod: ${yamlDate(post.updated)}`,
      yamlLine('slug', slug),
      ...(saysAddress ? [yamlLine('url', post.page)] : []),
      yamlLine('draft', isDraft),
      yamlLine('tags', record.tags),
      ...(redirects.length > 0 ? [yamlLine('aliases', redirects)] : []),
    ],
  });
}
