import { stringAttribute } from '#core/document/document';
import { listInlineParts } from '../inline-parts';
import type { Finding, Rule } from '../rule';

export const privateLinkRule: Rule = {
  id: 'readiness/private-link',
  group: 'readiness',
  severity: 'error',
  title: 'A link to a private entry',
  why: 'What is private never leaves the library, and neither does a text that names it.',
  check: (draft) =>
    listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
      if (node.type !== 'wikilink' && node.type !== 'embed') return [];
      const title = stringAttribute(node, 'title');
      const linked = title === '' ? null : draft.resolve(title);
      if (linked?.isPrivate !== true) return [];
      return [
        {
          message: `“${linked.title}” is private. Say here what readers may know, without the link.`,
          ...at,
        },
      ];
    }),
};
