import { shownTitle } from '#core/shown-title';
import type { RelatedEntry } from './linking';

/** Why an entry is related, such as “both tagged #http; both with the rare words idempotency, retry”. */
export function describeRelated(related: Omit<RelatedEntry, 'id' | 'title' | 'score'>): string {
  const { words, tags, bothLinkTo, bothLinkedFrom, linked } = related;
  const quoted = (titles: readonly string[]): string =>
    titles.map((title) => `“${shownTitle(title)}”`).join(', ');
  const hashed = tags.map((tag) => `#${tag}`).join(', ');
  return [
    linked && 'one links to the other',
    tags.length > 0 && `both tagged ${hashed}`,
    bothLinkTo.length > 0 && `both link to ${quoted(bothLinkTo)}`,
    bothLinkedFrom.length > 0 &&
      `${quoted(bothLinkedFrom)} ${bothLinkedFrom.length === 1 ? 'links' : 'link'} to both`,
    words.length > 0 &&
      `both with the rare ${words.length === 1 ? 'word' : 'words'} ${words.join(', ')}`,
  ]
    .filter((part) => part !== false)
    .join('; ');
}
