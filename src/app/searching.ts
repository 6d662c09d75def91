import type { Api } from '#contract/api';
import type { Session } from './session';

/** Finding entries by their text. */
export function createSearchCalls(session: Session): Api['search'] {
  return {
    find: async ({ text, limit }) => {
      const { search, indexing } = session.library();
      await indexing.settled();
      return search.find(text, limit);
    },
  };
}
