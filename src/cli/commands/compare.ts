import type { LibraryCommand } from '../command';
import { tellComparison } from '../tell-comparison';

export const compare: LibraryCommand = {
  usage: 'ID ID',
  summary: 'compare two entries, such as two drafts of the same, word by word',
  options: {},
  words: [2, 2],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = '', other = ''] = options.words;
    const value = await api.history.compareEntries({ id, with: other });
    return { value, text: tellComparison(value) };
  },
};
