import type { LibraryCommand } from '../command';

export const restore: LibraryCommand = {
  usage: 'ID',
  summary: 'take an entry back out of the trash',
  options: {},
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    await api.entries.restore({ id });
    return { value: { id }, text: id };
  },
};
