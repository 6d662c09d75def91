import { tellCuts, tellFit } from '#core/talk/tell-fit';
import type { LibraryCommand } from '../command';
import { requireText } from '../parse-options';
import { readMinutes } from '../read-minutes';

export const fit: LibraryCommand = {
  usage: 'ID --minutes N [--apply]',
  summary: 'what a talk would lose to fit into so many minutes; --apply keeps that as a version',
  options: { minutes: 'text', apply: 'flag' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const minutes = readMinutes(requireText(options, 'minutes'));
    const isApplied = options.flag('apply');
    const found = await api.talks[isApplied ? 'applyFit' : 'fit']({ id, minutes });
    const done = isApplied ? [`kept as the version of ${minutes} min`] : [];
    return {
      value: { ...found, applied: isApplied },
      text: [...tellCuts(found), tellFit(found)].join('\n'),
      notes: done,
      failed: found.over !== null,
    };
  },
};
