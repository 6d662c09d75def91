import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '../dialect';
import type { PlacedPost } from './placed-post';
import { isNamed } from '../generators/permalink';
import { postMoment } from './post-moment';
import { cameFromBlog } from '../publication';
import { newPath } from '../site-layout';

/** What a post's place depends on besides itself. */
interface Placing {
  readonly dialect: Dialect;
  /** The files that entries came from, by id. */
  readonly kept: ReadonlyMap<string, { readonly path: string }>;
  /** The paths of entries that are on the target already, by id. */
  readonly published: ReadonlyMap<string, string>;
  /** The addresses that entries were written with, by id. */
  readonly addresses?: ReadonlyMap<string, string>;
}

/**
 * Where a post lies in a blog, and what its address is made of. What lies there stays where it is.
 * @param slugs of what goes out and of what is out already, by id
 */
export function placePost(
  record: EntryRecord,
  { dialect, kept, published, addresses }: Placing,
  slugs: ReadonlyMap<string, string>,
): PlacedPost {
  const created = postMoment(record, dialect.timeZone);
  const own = frozenSlug(record);
  const slug = kept.has(record.id) ? own : (slugs.get(record.id) ?? own);
  const there = kept.get(record.id)?.path ?? published.get(record.id);
  const path = there ?? newPath(dialect.layout, { slug: slug ?? '', created });
  const known = record.publications.find(({ path: one }) => one === there);
  const isFromThere = there !== undefined && cameFromBlog(record, dialect.generator, known);
  const { properties } = readFrontMatter(record.frontMatter);
  const said = dialect.addressKey === undefined ? undefined : properties[dialect.addressKey];
  const before = addresses?.get(record.id);
  // The address stays that of the first publication, whatever the blog's rule is now.
  const stays = dialect.writesAddress === true && slug !== null && isNamed(path, slug);
  return {
    path,
    slug,
    url: typeof said === 'string' ? said : ((stays ? before : undefined) ?? null),
    created,
    categories: categoriesOf(properties),
    ...(isFromThere && { title: record.title }),
  };
}

/** The slug that an entry was first published under, as its front matter keeps it. */
export function frozenSlug({ frontMatter }: Pick<EntryRecord, 'frontMatter'>): string | null {
  const slug = readFrontMatter(frontMatter).properties['slug'];
  return typeof slug === 'string' && slug.trim() !== '' ? slug : null;
}

function categoriesOf({ categories, category }: Readonly<Record<string, unknown>>): string[] {
  const all = [categories ?? category ?? []].flat(2);
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}
