import { contentOf, stringAttribute } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import type { Finding, Rule } from '../rule';
import { listPassages } from './passages';
import { asTitle } from './question';

/** What an embed shows that is no entry. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp3|mp4|webm|mov|wav|ogg|m4a|canvas)$/iu;

/** Links and embeds of entries that the library doesn't have. In any language. */
export const unresolvedLinks: Rule = {
  id: 'gaps/unresolved-links',
  group: 'gaps',
  severity: 'warning',
  title: 'A link to a note that isn’t there',
  why: 'A link without its note is a thought that you meant to have. Readers will see plain words.',
  check: (draft) =>
    listPassages(draft).flatMap(({ block, node }): Finding[] => {
      let from = 0;
      return contentOf(node).flatMap((child): Finding[] => {
        const start = from;
        from += inlineText(child).length;
        const title = stringAttribute(child, 'title');
        const isLink = child.type === 'wikilink' || child.type === 'embed';
        if (!isLink || title === '' || FILE.test(title)) return [];
        if (draft.resolve(title) !== null) return [];
        return [
          {
            message: `There is no entry “${title}”. Write it, name one that is there, or take the link away.`,
            place: { block, from: start, to: from },
            // The note that closes it is the one that the link looks for.
            question: asTitle(title),
          },
        ];
      });
    }),
};
