import { tellCuts, tellFit } from '#core/talk/tell-fit';
import type { LibraryCommand } from '../command';
import { requireText } from '../parse-options';
import { readMinutes } from '../read-minutes';
import { WrongUsage } from '../usage';

export const fit: LibraryCommand = {
  usage: 'ID --minutes N [--apply|--remove]',
  summary:
    'what a talk would lose to fit into so many minutes; --apply keeps that as a version, --remove takes the version away',
  options: { minutes: 'text', apply: 'flag', remove: 'flag' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const minutes = readMinutes(requireText(options, 'minutes'));
    const isApplied = options.flag('apply');
    if (options.flag('remove')) {
      if (isApplied) throw new WrongUsage('A version is kept or removed, not both.');
      await api.talks.removeVersion({ id, minutes });
      return { value: { removed: minutes }, text: `removed the version of ${minutes} min` };
    }
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
