import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';

export const tag: LibraryCommand = {
  usage: 'add|remove TAG ID…',
  summary: 'tag entries, or take a tag from them: all or none',
  options: {},
  words: [3, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [verb = '', name = '', ...ids] = options.words;
    const way = oneOf('What to do', verb, ['add', 'remove']);
    const { entries, inText } = await api.bulk.change({
      ids,
      changes: way === 'add' ? { addTags: [name] } : { removeTags: [name] },
    });
    return {
      value: { entries, inText },
      text: entries.map(({ id, title }) => `${id}  ${title}`).join('\n'),
      notes: inText.map(({ id, title }) => `${id}  ${title}: the tag stands in its text, too.`),
    };
  },
};
