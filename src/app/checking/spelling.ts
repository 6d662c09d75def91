import type { SpellingCalls } from '#contract/checking/spelling';
import { spellingChoice } from '#core/library/settings';
import { Problem } from '#core/problem';
import { isOwnWord } from '#core/spelling/own-words';
import { toLookedUp } from '#core/spelling/spelling';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** Words looked up in the machine's dictionaries and the library's own. */
export function createSpellingCalls(session: Session, { spelling }: Machine): SpellingCalls {
  const settings = () => session.library().storage.settings();
  const own = (): readonly string[] => settings().words ?? [];

  return {
    check: async ({ words }) => {
      const language = spellingChoice(settings());
      if (language === 'off') return [];
      const known = new Set(own());
      return spelling.unknown(
        language,
        words.filter((word) => !isOwnWord(known, word)),
      );
    },
    suggest: async ({ word }) => {
      const language = spellingChoice(settings());
      return language === 'off' ? [] : spelling.suggest(language, word);
    },
    own: async () => own().toSorted((a, b) => a.localeCompare(b, 'en')),
    learn: async ({ word }) => {
      const learnt = toLookedUp(word);
      if (own().includes(learnt)) return;
      await session.changeSettings((now) => ({ ...now, words: [...(now.words ?? []), learnt] }));
    },
    forget: async ({ word }) => {
      const learnt = toLookedUp(word);
      if (!own().includes(learnt)) {
        throw new Problem('not-found', `“${word}” is not one of the library’s own words.`);
      }
      await session.changeSettings((now) => ({
        ...now,
        words: own().filter((other) => other !== learnt),
      }));
    },
  };
}
