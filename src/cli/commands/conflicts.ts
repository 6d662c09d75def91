import type { LibraryCommand } from '../command';

export const conflicts: LibraryCommand = {
  usage: '',
  summary: 'second versions that sync programs left, to be merged',
  options: {},
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async (_, api) => {
    await api.library.look();
    const found = await api.conflicts.list();
    return {
      value: found,
      text: found.map(({ file, title, mark }) => `${file}  ${title}  ${mark}`).join('\n'),
    };
  },
};
