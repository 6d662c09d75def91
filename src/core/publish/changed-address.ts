import { readFrontMatter } from '#core/document/front-matter';
import { readBlogPost } from '#core/import/blog-post';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { Dialect } from './dialect';
import { GENERATOR_NAMES, type Generator } from './target';

/** Stands for a day that neither text tells. */
const SOME_DAY = '1970-01-01T00:00:00.000Z';

/** Whose posts can say which addresses lead to them, and under which key. */
const REDIRECTS: Partial<Readonly<Record<Generator, string>>> = {
  hugo: 'aliases',
  jekyll: 'redirect_from',
  hexo: 'alias',
};

/**
 * Tells that a post's address changes, in a sentence, and whether the old one still leads there.
 * @param before the text of its file now
 * @param after the text that will be written there
 * @returns null where it stays
 */
export function tellChangedAddress(
  dialect: Dialect,
  path: string,
  before: string,
  after: string,
): string | null {
  const [old, next] = [addressIn(dialect, path, before), addressIn(dialect, path, after)];
  if (old === next) return null;
  const told = `Its address changes from ${old} to ${next}.`;
  const { generator } = dialect;
  const key = REDIRECTS[generator];
  if (key === undefined) {
    return `${told} ${GENERATOR_NAMES[generator]} writes no redirect: set one up where the blog is served.`;
  }
  const values = readFrontMatter(leadingFrontMatter(after) ?? '');
  const listed = [values.aliases, values.properties[key] ?? []].flat(2).map(bare);
  return listed.includes(bare(old))
    ? `${told} The old one leads there, as its ${key} says.`
    : `${told} Nothing leads there from the old one: add ${old} to its aliases to have that written.`;
}

function addressIn(dialect: Dialect, path: string, text: string): string {
  const { properties } = readFrontMatter(leadingFrontMatter(text) ?? '');
  const { created = SOME_DAY } = readBlogPost(dialect.generator, path, text);
  const textOf = (key: string | undefined): string | null => {
    const value = key === undefined ? undefined : properties[key];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const post = { path, slug: textOf('slug'), url: textOf(dialect.addressKey), created };
  return `/${dialect.addressOf(post).join('/')}`;
}

function bare(address: unknown): string {
  return String(address).replace(/(?<=.)\/$/, '');
}
