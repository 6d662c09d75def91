import { stringAttribute } from '#core/document/document';
import { listInlineParts } from '../inline-parts';
import type { Finding, Rule } from '../rule';

export const imageAltRule: Rule = {
  id: 'readiness/image-alt',
  group: 'readiness',
  severity: 'error',
  title: 'An image without a description',
  why: 'Who can’t see the image, or has it not loaded, gets its alt text instead.',
  check: (draft) =>
    listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
      if (node.type !== 'image' || stringAttribute(node, 'alt').trim() !== '') return [];
      const name = stringAttribute(node, 'src').split('/').at(-1) ?? '';
      const which = name === '' || name.startsWith('data:') ? 'This image' : `The image ${name}`;
      return [
        {
          message: `${which} has no alt text. Say what it shows, as you would on the phone.`,
          ...at,
        },
      ];
    }),
};
