import { ENTRY_KINDS } from '#core/library/entry';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';

export const add: LibraryCommand = {
  usage: '--kind KIND --title TITLE [--tag TAG]… [--private] < markdown',
  summary: 'add a note or a draft, its text from standard input',
  options: { kind: 'text', title: 'text', tag: 'texts', private: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options, readStdin }, api) => {
    const kind = oneOf('--kind', requireText(options, 'kind'), ENTRY_KINDS);
    const { id } = await api.entries.add({
      kind,
      title: requireText(options, 'title'),
      tags: options.texts('tag'),
      ...(options.flag('private') && { private: true }),
      markdown: await readStdin(),
    });
    return { value: { id }, text: id };
  },
};
