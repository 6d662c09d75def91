import type { FrontMatterPlan, NewPost } from '../dialect';
import { planFrontMatter, redirectsOf, titleField } from './new-front-matter';
import { WrittenDate } from './written-date';

/** The front matter of a new post in a Hugo site. @param saysAddress whether it is written there */
export function hugoFrontMatter(post: NewPost, saysAddress: boolean): FrontMatterPlan {
  const { record, slug } = post;
  const redirects = redirectsOf(record);
  return planFrontMatter(post, {
    generator: 'hugo',
    keys: saysAddress ? ['url'] : [],
    showsFuture: false,
    fields: (isDraft) => [
      titleField(record),
      ['date', new WrittenDate(post.created)],
      ['lastmod', new WrittenDate(post.updated)],
      ['slug', slug],
      saysAddress && ['url', post.page],
      ['draft', isDraft],
      ['tags', record.tags],
      redirects.length > 0 && ['aliases', redirects],
    ],
  });
}
