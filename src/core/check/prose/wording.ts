import { byPlace } from '../problem-place';
import type { CheckedDraft, Finding, Rule, Wording } from '../rule';
import { proseOf } from './read-prose';

export const wordingRule: Rule = {
  id: 'prose/wording',
  group: 'prose',
  severity: 'warning',
  title: 'Your own rules of style',
  why: 'You said that you want to write it otherwise.',
  check: (draft) =>
    draft.wordings.flatMap((wording) => findWording(draft, wording)).toSorted(byPlace),
};

function findWording(draft: CheckedDraft, { avoid, use }: Wording): readonly Finding[] {
  const words = avoid.trim().split(/\s+/).map(escape).join('\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
  return proseOf(draft).flatMap(({ block, text }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index: from }): Finding => {
      const replacement = likeIt(found, use);
      const place = { block, from, to: from + found.length };
      return use === ''
        ? { message: `You avoid “${avoid}”.`, place }
        : {
            message: `You say “${use}” instead of “${avoid}”.`,
            place,
            fix: { title: `Write “${replacement}”`, replacement },
          };
    }),
  );
}

/** With a capital where the words found have one. */
function likeIt(found: string, use: string): string {
  return /^\p{Lu}/u.test(found) ? use.charAt(0).toUpperCase() + use.slice(1) : use;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
