import type { LibraryCommand } from '../command';

export const edit: LibraryCommand = {
  usage: 'ID < markdown',
  summary: "replace an entry's text by standard input",
  options: {},
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options, readStdin }, api) => {
    const [id = ''] = options.words;
    const { revision } = await api.entries.replace({ id, markdown: await readStdin() });
    return { value: { id, revision }, text: id };
  },
};
