import { contentOf, isCodeText } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import { nodeAt } from '../problem-place';
import type { Finding, Rule } from '../rule';

/** Both signs in a block, or one at its edge: the other one is in another block then. */
const SIGNS = /%%(?:(?!%%)[^])+%%|^%%(?!%)|(?<!%)%%$/g;

export const shownCommentRule: Rule = {
  id: 'readiness/shown-comment',
  group: 'readiness',
  severity: 'warning',
  title: 'A remark that readers would see',
  why: 'A comment never leaves the library; “%%” that stands in the text as letters hides nothing.',
  check: (draft) =>
    draft.blocks.flatMap(({ path }, block): readonly Finding[] => {
      const node = nodeAt(draft.document, path);
      if (node === undefined || node.type === 'codeBlock') return [];
      const letters = contentOf(node).map((child) =>
        child.text === undefined || isCodeText(child)
          ? ' '.repeat(inlineText(child).length)
          : child.text,
      );
      return [...letters.join('').matchAll(SIGNS)].map(({ index, 0: signs }) => ({
        message:
          '“%%” is shown to readers as it is here, with what it was to hide. Type the last “%” of “%%…%%” anew, in one paragraph, to make it a comment.',
        place: { block, from: index, to: index + signs.length },
      }));
    }),
};
