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
    const { revision } = await api.entries.read({ id });
    const saved = await api.entries.replace({ id, revision, markdown: await readStdin() });
    return { value: { id, revision: saved.revision }, text: id };
  },
};
