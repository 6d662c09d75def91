import type { LibraryCommand } from '../command';

export const remove: LibraryCommand = {
  usage: 'ID',
  summary: 'move an entry to the trash',
  options: {},
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    await api.entries.remove({ id });
    return {
      value: { id },
      text: `${id} is in the trash. “outloud restore ${id}” brings it back.`,
    };
  },
};
