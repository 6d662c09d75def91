import { stringAttribute } from '#core/document/document';
import { listInlineParts } from '../inline-parts';
import type { Finding, Rule } from '../rule';

export const deadLinkRule: Rule = {
  id: 'readiness/dead-link',
  group: 'readiness',
  severity: 'warning',
  title: 'A link that leads nowhere',
  why: 'Readers get plain text where a link to nothing stood, and miss what you meant to show.',
  check: (draft) =>
    listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
      if (node.type === 'wikilink' || node.type === 'embed') {
        const title = stringAttribute(node, 'title');
        if (title === '' || draft.resolve(title) !== null) return [];
        return [
          {
            message: `There is no entry “${title}”. Write it, name one that is there, or take the link away.`,
            ...at,
          },
        ];
      }
      const isEmpty = node.marks?.some(
        (mark) => mark.type === 'link' && /^#?$/.test(stringAttribute(mark, 'href').trim()),
      );
      return isEmpty === true
        ? [{ message: 'This link has no address. Add one, or take the link away.', ...at }]
        : [];
    }),
};
