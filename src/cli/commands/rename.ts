import type { LibraryCommand } from '../command';
import { tellNamesakes } from '../tell-namesakes';

export const rename: LibraryCommand = {
  usage: 'ID TITLE [--from OLD | --keep-links] [--dry-run]',
  summary: 'give an entry a new title; links to the old one follow, all or none',
  details: ['  --from OLD       the title that links have still; the entry’s own when left out'],
  options: { from: 'text', 'keep-links': 'flag', 'dry-run': 'flag' },
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
    const from = options.text('from') ?? entry.title;
    const { links, entries, obstacle } = options.flag('dry-run')
      ? await api.links.planRename({ id, from, title })
      : await api.links.rename({ id, from, title });
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
