import { COVER_KEYS } from '#core/check/readiness/cover';
import { CANONICAL_KEYS } from '#core/check/readiness/canonical-url';
import { frontMatterText } from '#core/check/readiness/front-matter-value';
import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { type Whereabouts, addressFromRoot } from './platform-text';

/** What a copy elsewhere is missing without the address of its original. */
export const NO_ORIGINAL =
  'It does not tell where the original is, so search engines can’t know which of the two to show. Give the address of the original.';

/** The address of a draft's original that its front matter tells, or null. */
export function toldOriginal(record: Pick<EntryRecord, 'frontMatter'>): string | null {
  const told = textOf(record, CANONICAL_KEYS);
  return told !== null && isWebAddress(told) ? told : null;
}

/** The sentence that stands above a text elsewhere. */
export function descriptionOf(record: EntryRecord): string | null {
  return textOf(record, ['description', 'summary', 'excerpt'])?.replace(/\s+/g, ' ') ?? null;
}

/** The address of a draft's cover; `null` where it has none, `missing` where it is not on the web. */
export function coverOf(
  record: EntryRecord,
  { original, fileAt }: Whereabouts,
): { readonly address: string | null; readonly missing: string | null } {
  const cover = textOf(record, ['cover_image', ...COVER_KEYS]);
  if (cover === null) return { address: null, missing: null };
  const address = fileAt(cover) ?? addressFromRoot(cover, original);
  return isWebAddress(address)
    ? { address, missing: null }
    : {
        address: null,
        missing: `The cover ${cover} has no address on the web, so it is left out.`,
      };
}

/**
 * Tags as places take them that want letters and digits alone, and what was changed.
 * @param most how many the place takes
 */
export function plainTags(
  tags: readonly string[],
  most: number,
): { readonly tags: readonly string[]; readonly warnings: readonly string[] } {
  const written = new Map<string, string>();
  const lost: string[] = [];
  for (const tag of tags) {
    const plain = plainTag(tag);
    if (plain === '') lost.push(tag);
    else if (!written.has(plain)) written.set(plain, tag);
  }
  const kept = [...written].slice(0, most);
  const left = [...lost, ...[...written.values()].slice(most)];
  const changed = kept.filter(([plain, tag]) => plain !== tag.toLowerCase());
  return {
    tags: kept.map(([plain]) => plain),
    warnings: [
      ...changed.map(([plain, tag]) => `The tag “${tag}” is “${plain}” there.`),
      ...(left.length === 0
        ? []
        : [`It takes ${most} tags of letters and digits: ${left.join(', ')} left out.`]),
    ],
  };
}

/** `C#` is `csharp`, `web-dev` is `webdev`; '' where nothing is left. */
function plainTag(tag: string): string {
  const bare = tag.replace(/^#/, '').toLowerCase();
  if (/^[\p{L}\p{N}]+$/u.test(bare)) return bare;
  return /[\p{L}\p{N}]/u.test(bare) ? slugOf(bare).replace(/[^\p{L}\p{N}]/gu, '') : '';
}

function textOf(record: Pick<EntryRecord, 'frontMatter'>, keys: readonly string[]): string | null {
  const text = frontMatterText({ frontMatter: readFrontMatter(record.frontMatter) }, keys);
  return text === null || text.trim() === '' ? null : text.trim();
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(text);
}
