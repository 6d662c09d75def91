import type { LibraryCommand } from '../command';
import { tellNamesakes } from '../tell-namesakes';

export const daily: LibraryCommand = {
  usage: '[TEXT | -]',
  summary: "print today's note, or add a text to it; the note is made where there is none",
  details: [
    '- adds what comes from standard input.',
    'A new one begins with the template that `settings --daily-template` names.',
  ],
  options: {},
  words: [0, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options, readStdin }, api) => {
    const words = options.words.join(' ');
    if (words === '') {
      const { id, title, warning } = await api.notes.today();
      const markdown = await api.entries.markdown({ id });
      return {
        value: { id, title, markdown },
        text: markdown,
        exact: true,
        notes: [
          ...(warning === null ? [] : [warning]),
          ...(await tellNamesakes(api, { id, title })),
        ],
      };
    }
    const text = words === '-' ? await readStdin() : words;
    const { id, title, warning } = await api.notes.addToToday({ text });
    const notes = [
      ...(warning === null ? [] : [warning]),
      ...(await tellNamesakes(api, { id, title })),
    ];
    return { value: { id, title }, text: id, notes };
  },
};
