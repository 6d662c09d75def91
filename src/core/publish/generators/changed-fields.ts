import type { FileProperties } from '../dialect';

/** `published: false` hides a post where no `draft: true` does. */
export function hiddenOrShown(isDraft: boolean | undefined, there: FileProperties): FileProperties {
  if (isDraft === undefined) return {};
  if (isDraft) return { published: false };
  return 'published' in there ? { published: null } : {};
}

/** Addresses that lead to a post, added to those that its file has under a key. */
export function withRedirects(
  key: string,
  aliases: readonly string[] | undefined,
  there: FileProperties,
): FileProperties {
  const redirects = (aliases ?? []).filter((alias) => alias.startsWith('/'));
  const before = [there[key] ?? []].flat();
  const added = redirects.filter((alias) => !before.includes(alias));
  return added.length === 0 ? {} : { [key]: [...before, ...added] };
}
