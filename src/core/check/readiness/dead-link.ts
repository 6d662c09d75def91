import { stringAttribute } from '#core/document/document';
import { listInlineParts } from '../inline-parts';
import type { Finding, Rule } from '../rule';

/** Links to entries that aren't there are gaps: `gaps/unresolved-links` names them. */
export const deadLinkRule: Rule = {
  id: 'readiness/dead-link',
  group: 'readiness',
  severity: 'warning',
  title: 'A link that leads nowhere',
  why: 'Readers get plain text where a link to nothing stood, and miss what you meant to show.',
  check: (draft) =>
    listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
      const isEmpty = node.marks?.some(
        (mark) => mark.type === 'link' && /^#?$/.test(stringAttribute(mark, 'href').trim()),
      );
      return isEmpty === true
        ? [{ message: 'This link has no address. Add one, or take the link away.', ...at }]
        : [];
    }),
};
