import type { LibraryCommand } from '../command';
import { WrongUsage } from '../usage';

export const tags: LibraryCommand = {
  usage: '[--rename TAG NEW [--dry-run]]',
  summary: 'list the tags with their entries, or rename one everywhere',
  details: [
    '--rename changes the tags of entries and #tags in their texts, private ones too, all or none.',
    'Tags that are nested in it follow; where NEW is a tag already, the two become one.',
  ],
  options: { rename: 'flag', 'dry-run': 'flag' },
  words: [0, 2],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [from, to] = options.words;
    const isRehearsal = options.flag('dry-run');
    if (!options.flag('rename')) {
      if (from !== undefined || isRehearsal) throw new WrongUsage('--rename is missing.');
      const value = await api.links.tags();
      return { value, text: value.map(({ tag, count }) => `${count}  ${tag}`).join('\n') };
    }
    if (from === undefined || to === undefined)
      throw new WrongUsage('--rename takes a tag and its new name.');
    const { entries, merged } = await (isRehearsal
      ? api.tags.planRename({ from, to })
      : api.tags.rename({ from, to }));
    return {
      value: { entries, merged },
      text: [
        `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
        ...entries.map(({ id, title }) => `${id}  ${title}`),
      ].join('\n'),
      notes: merged === 0 ? [] : [`#${to.replace(/^#/, '')} was a tag already: the two are one.`],
    };
  },
};
