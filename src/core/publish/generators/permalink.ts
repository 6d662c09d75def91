import type { PlacedPost } from '../dialect';

/**
 * An address by a pattern with `:year`, `:month`, `:day` and `:title`.
 * @param pattern such as `/:year/:month/:day/:title/`
 * @param created ISO 8601; its day is taken as it is written, in no other time zone
 */
export function fillPermalink(pattern: string, slug: string, created: string): string {
  const [year = '', month = '', day = ''] = created.slice(0, 10).split('-');
  const values: Readonly<Record<string, string>> = { year, month, day, title: slug };
  return pattern.replace(/:(year|month|day|title)\b/g, (all, name: string) => values[name] ?? all);
}

/** The address of a post: the one that its front matter sets, else the one by the pattern. */
export function addressBy(pattern: string, { path, slug, url, created }: PlacedPost): string {
  const name = slug ?? path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  return isPlainAddress(url) ? url : fillPermalink(pattern, name, created);
}

/** Whether an address in front matter is one from the root and without anything to be filled in. */
export function isPlainAddress(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?!\/)[^:{}]*$/.test(address);
}
