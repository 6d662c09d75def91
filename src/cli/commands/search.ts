import { HIT_END, HIT_START } from '#core/search/search';
import type { LibraryCommand } from '../command';
import { WrongUsage } from '../usage';

export const search: LibraryCommand = {
  usage: 'QUERY [--limit N]',
  summary: 'find entries by their title and text, the best first',
  options: { limit: 'text' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const limit = Number(options.text('limit') ?? '20');
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new WrongUsage('--limit is a whole number from 1 to 1000.');
    }
    const found = await api.search.find({ text: options.words.join(' '), limit });
    const hits = found.map((hit) => ({
      ...hit,
      snippet: hit.snippet.replaceAll(HIT_START, '').replaceAll(HIT_END, ''),
    }));
    return {
      value: hits,
      text: hits.map((hit) => `${hit.id}  ${hit.title}\n    ${hit.snippet}`).join('\n'),
    };
  },
};
