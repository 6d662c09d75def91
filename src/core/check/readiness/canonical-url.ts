import type { Rule } from '../rule';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** The keys under which themes look for the address that counts. */
export const CANONICAL_KEYS = ['canonical', 'canonicalUrl', 'canonical_url', 'canonicalLink'];

export const canonicalUrlRule: Rule = {
  id: 'readiness/canonical-url',
  group: 'readiness',
  severity: 'error',
  title: 'A canonical address that is none',
  why: 'Search engines take it for the real place of the post: a wrong one hides the post.',
  check: (draft) => {
    const address = frontMatterText(draft, CANONICAL_KEYS);
    if (address === null || isAddress(address)) return [];
    return [
      aboutDraft(
        `The canonical address “${address}” is not a whole one. It begins with https:// and the name of a site.`,
      ),
    ];
  },
};

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#][^\s/?#.]*\.[^\s/?#]+(?:[/?#]\S*)?$/i.test(text);
}
