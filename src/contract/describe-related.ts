import type { RelatedEntry } from './linking';

/** Why an entry is related, such as “shares: idempotency, retry; tag #http; both link to Queues”. */
export function describeRelated(related: Omit<RelatedEntry, 'id' | 'title' | 'score'>): string {
  const { words, tags, bothLinkTo, bothLinkedFrom, linked } = related;
  const quoted = (titles: readonly string[]): string =>
    titles.map((title) => `“${title.trim() || 'Untitled'}”`).join(', ');
  const hashed = tags.map((tag) => `#${tag}`).join(', ');
  return [
    linked && 'linked',
    words.length > 0 && `shares: ${words.join(', ')}`,
    tags.length > 0 && `${tags.length === 1 ? 'tag' : 'tags'} ${hashed}`,
    bothLinkTo.length > 0 && `both link to ${quoted(bothLinkTo)}`,
    bothLinkedFrom.length > 0 &&
      `${quoted(bothLinkedFrom)} ${bothLinkedFrom.length === 1 ? 'links' : 'link'} to both`,
  ]
    .filter((part) => part !== false)
    .join('; ');
}
