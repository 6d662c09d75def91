import { readFrontMatter } from '#core/document/front-matter';
import { readBlogPost } from '#core/import/blog-post';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { Dialect } from '../dialect';

/** A file of a blog as its readers find it. */
interface ShownFile {
  /** Its address from the blog's root. */
  readonly page: string;
  /** Whether the blog shows it at all. */
  readonly isShown: boolean;
}

/** The address that a blog gives to a text that lies in it, by what the text itself says. */
export function pageOfFile(dialect: Dialect, path: string, text: string): ShownFile {
  const markdown = fenceJsonFrontMatter(text)?.markdown ?? text;
  const { title, date, properties } = readFrontMatter(leadingFrontMatter(markdown));
  const { slug, categories, category } = properties;
  const { stage, created = '' } = readBlogPost(dialect.generator, path, text);
  const url = dialect.addressKey === undefined ? null : properties[dialect.addressKey];
  const day = [date, properties['pubDate']].find((one) => typeof one === 'string');
  return {
    page: dialect.pageOf({
      path,
      slug: typeof slug === 'string' ? slug : null,
      url: typeof url === 'string' ? url : null,
      // The day as it is written there.
      created: /^\d{4}-\d\d-\d\d/.test(day ?? '') ? (day ?? '') : created,
      categories: [categories ?? category ?? []].flat(2).map(String),
      ...(title !== undefined && { title }),
    }),
    isShown: stage !== 'drafting',
  };
}
