import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import type { Session } from '../session';

/** Finding entries by their text, and saving queries to be asked again. */
export function createSearchCalls(session: Session): Api['search'] {
  const saved = () => session.library().storage.settings().searches ?? [];

  async function keep(searches: readonly string[]): Promise<void> {
    await session.changeSettings((now) => ({ ...now, searches: [...searches] }));
  }

  return {
    find: async ({ text, limit }) => {
      const { search, indexing } = session.library();
      await indexing.settled();
      return search.find(text, limit);
    },
    saved: async () => saved(),
    save: async ({ text }) => {
      if (!saved().includes(text)) await keep([...saved(), text]);
    },
    forget: async ({ text }) => {
      if (!saved().includes(text)) {
        throw new Problem('not-found', `The search “${text}” is not saved.`);
      }
      await keep(saved().filter((one) => one !== text));
    },
  };
}
