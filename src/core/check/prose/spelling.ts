import { findWords } from '#core/spelling/find-words';
import { isOwnWord } from '#core/spelling/own-words';
import type { Spelling, SpellingLanguage } from '#core/spelling/spelling';
import type { FoundElsewhere, RuleAbout } from '../check';
import type { CheckedDraft } from '../rule';
import { proseOf } from './read-prose';

/** The editor marks the same words by itself, see `SPELLING.id` there. */
export const SPELLING: RuleAbout = {
  id: 'prose/spelling',
  group: 'prose',
  severity: 'warning',
  title: 'Spelling',
  why: 'A misspelled word costs more trust than it should.',
};

/** With fewer words it can't be told that a block is written in another language. */
const FEW = 5;

/** Most words with a capital that no dictionary holds are names; the editor alone marks them. */
const NAME = /^\p{Lu}/u;

/** The words that no dictionary holds, as the editor finds them, but for names. */
export async function findMisspelled(
  draft: CheckedDraft,
  spelling: Pick<Spelling, 'unknown'>,
  language: SpellingLanguage,
): Promise<FoundElsewhere> {
  const own = new Set(draft.ownWords);
  const prose = proseOf(draft).map(({ block, text }) => ({ block, words: findWords(text) }));
  const asked = new Set(prose.flatMap(({ words }) => words.map(({ word }) => word)));
  const unknown = new Set(
    await spelling.unknown(
      language,
      [...asked].filter((word) => !isOwnWord(own, word)),
    ),
  );
  const findings = prose.flatMap(({ block, words }) => {
    const wrong = words.filter(({ word }) => unknown.has(word));
    if (words.length >= FEW && wrong.length > words.length / 2) return [];
    return wrong
      .filter(({ word }) => !NAME.test(word))
      .map(({ word, from, to }) => ({
        message: `“${word}” is in no dictionary. Mend it, or have the spell check learn it.`,
        place: { block, from, to },
      }));
  });
  return { rule: SPELLING, findings };
}
