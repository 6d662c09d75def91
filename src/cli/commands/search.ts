import { findUnclosedQuote, parseQuery } from '#core/search/query';
import { HIT_END, HIT_START } from '#core/search/search';
import type { LibraryCommand } from '../command';
import { WrongUsage } from '../usage';

export const search: LibraryCommand = {
  usage:
    'QUERY [--limit N]   (words, "a phrase", start*, -without, title:, tag:, kind:, before:, after:, in:code, is:private)',
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
    const text = options.words.join(' ');
    const { terms, mistakes } = parseQuery(text);
    const signs = mistakes.filter(({ onlySigns }) => onlySigns && terms.length > 0);
    const mistake = mistakes.find((one) => !signs.includes(one));
    if (mistake) throw new WrongUsage(`“${mistake.part}” can't be searched for. ${mistake.reason}`);
    if (terms.length === 0) throw new WrongUsage(`There is nothing to search for in “${text}”.`);
    const unclosed = findUnclosedQuote(text);
    const found = await api.search.find({ text, limit });
    const hits = found.map(({ markedTitle: _, ...hit }) => ({
      ...hit,
      snippet: hit.snippet.replaceAll(HIT_START, '').replaceAll(HIT_END, ''),
    }));
    return {
      value: hits,
      text: hits.map((hit) => `${hit.id}  ${hit.title}\n    ${hit.snippet}`).join('\n'),
      notes: [
        ...signs.map(({ part, reason }) => `“${part}” is left out. ${reason}`),
        ...(unclosed === null
          ? []
          : [`The quotes in ${unclosed} are not closed: they end with it.`]),
        ...(hits.length === 0 ? [`Nothing holds ${text}.`] : []),
      ],
    };
  },
};
