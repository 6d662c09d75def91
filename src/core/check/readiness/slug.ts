import { slugOf } from '#core/publish/places/names';
import type { Rule } from '../rule';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** Characters beyond which an address is hard to read and to pass on. */
const MOST = 65;

export const slugRule: Rule = {
  id: 'readiness/slug',
  group: 'readiness',
  severity: 'warning',
  title: 'The post’s address',
  why: 'An address stays for ever: short and plain ones can be read, typed and remembered.',
  check: (draft) => {
    if (draft.kind !== 'post' || draft.title.trim() === '') return [];
    const chosen = frontMatterText(draft, ['slug']);
    const slug = slugOf(chosen ?? draft.title);
    if (chosen !== null && slug !== chosen) {
      return [
        aboutDraft(`The slug “${chosen}” will become “${slug}” in the address. Write it so.`),
      ];
    }
    if (slug.length <= MOST) return [];
    return [
      aboutDraft(
        `The address would end in “${slug}”, ${slug.length} characters. Give it a property “slug” of at most ${MOST} before it is published.`,
      ),
    ];
  },
};
