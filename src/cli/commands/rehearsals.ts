import { tellDuration } from '#core/talk/tell-duration';
import type { LibraryCommand } from '../command';

export const rehearsals: LibraryCommand = {
  usage: 'ID',
  summary: 'when a talk was rehearsed, and how long it took, the latest first',
  options: {},
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const found = await api.talks.rehearsals({ id });
    const lines = found.rehearsals.map(({ at, seconds, slot, slides }) => {
      const of = slot === null ? '' : ` of ${slot} min`;
      return `${at.slice(0, 16).replace('T', ' ')}  ${tellDuration(seconds * 1000)}${of}, ${slides.length === 1 ? '1 slide' : `${slides.length} slides`}`;
    });
    const pace = found.pace === null ? [] : [`about ${found.pace} words a minute`];
    return {
      value: found,
      text: lines.length === 0 ? 'not rehearsed yet' : [...lines, ...pace].join('\n'),
    };
  },
};
