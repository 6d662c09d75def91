import type { LibraryCommand } from '../command';
import { tellNamesakes } from '../tell-namesakes';

export const rename: LibraryCommand = {
  usage: 'ID TITLE [--keep-links] [--dry-run]',
  summary: 'give an entry a new title; links to the old one follow, all or none',
  options: { 'keep-links': 'flag', 'dry-run': 'flag' },
  words: [2, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = '', ...words] = options.words;
    const title = words.join(' ');
    const entry = await api.entries.read({ id });
    if (options.flag('keep-links')) {
      const { revision } = entry;
      if (!options.flag('dry-run')) {
        await api.entries.save({ id, revision, changes: { title } });
      }
      const notes = await tellNamesakes(api, { id, title });
      return { value: { id, title, links: 0, entries: [] }, text: id, notes };
    }
    const { links, entries, obstacle } = options.flag('dry-run')
      ? await api.links.planRename({ id, from: entry.title, title })
      : await api.links.rename({ id, title });
    return {
      value: { id, title, links, entries, obstacle },
      text: [
        `${links} ${links === 1 ? 'link' : 'links'}`,
        ...entries.map((one) => `${one.id}  ${one.title}`),
      ].join('\n'),
      notes: [
        ...(obstacle === null ? [] : [obstacle]),
        ...(await tellNamesakes(api, { id, title })),
      ],
    };
  },
};
