import type { FrontMatterFields } from '#core/document/front-matter';
import type { FileProperties, PostChanges } from '../dialect';

/** `published: false` hides a post where no `draft: true` does. */
function hiddenOrShown(isDraft: boolean | undefined, there: FileProperties): FileProperties {
  if (isDraft === undefined) return {};
  if (isDraft) return { published: false };
  return 'published' in there ? { published: null } : {};
}

/** Addresses that lead to a post, added to those that its file has under a key. */
function withRedirects(
  key: string,
  aliases: readonly string[] | undefined,
  there: FileProperties,
): FileProperties {
  const redirects = (aliases ?? []).filter((alias) => alias.startsWith('/'));
  const before = [there[key] ?? []].flat();
  const added = redirects.filter((alias) => !before.includes(alias));
  return added.length === 0 ? {} : { [key]: [...before, ...added] };
}

/**
 * The changes as Jekyll and Hexo say them.
 * @param key of the addresses that lead to a post
 */
export function changeFieldsBy(
  key: string,
): (changes: PostChanges, there: FileProperties) => FrontMatterFields {
  return ({ isDraft, aliases, ...fields }, there) => ({
    ...fields,
    properties: {
      ...fields.properties,
      ...hiddenOrShown(isDraft, there),
      ...withRedirects(key, aliases, there),
    },
  });
}
