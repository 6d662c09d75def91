import type { Api } from '#contract/calls/api';
import { shownTitle } from '#core/shown-title';
import type { LibraryCommand } from '../command';

type Repairable = Awaited<ReturnType<Api['library']['repairable']>>[number];

export const doctor: LibraryCommand = {
  usage: '[--repair]',
  summary: 'check the library, and mend what can be mended',
  details: [
    'Each problem is told with the file, the reason and what to do.',
    '  --repair  brings entries that are broken or gone back from their latest version that holds',
    '            something, entries in a wrong folder to their own, and puts default settings in',
    '            place of a broken library.json;',
    '            what is not used where it is goes to set-aside/, and nothing is deleted',
  ],
  options: { repair: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  mends: ({ options }) => options.flag('repair'),
  run: async ({ options }, api) => {
    const first = await api.library.check();
    const found = await api.library.repairable();
    const isReadOnly = ((await api.library.current())?.readOnly ?? null) !== null;
    const asksRepair = options.flag('repair');
    const isRepairing = asksRepair && !isReadOnly && found.length + first.strays.length > 0;
    const tidied = isRepairing && first.strays.length > 0 ? await api.library.tidy() : [];
    if (isRepairing && found.length > 0)
      await api.library.repair({ ids: found.map(({ id }) => id) });
    const last = isRepairing ? await api.library.check() : first;
    const { ok, problems, rebuilt, strays } = last;
    const told = found.map((one) => tellRepair(one, isRepairing));
    const unused = strays.filter(({ harmless }) => harmless).length;
    const wrong = strays.length - unused;
    return {
      value: { ok, problems, rebuilt, repairable: found, repaired: isRepairing, strays, tidied },
      text: [headline(ok, isReadOnly), ...problems].join('\n'),
      notes: [
        ...(asksRepair && isReadOnly ? ['nothing was repaired: the library can only be read'] : []),
        ...rebuilt.map((what) => `rebuilt the ${what}: it was lost, damaged or did not agree`),
        ...told,
        ...tidied,
        ...(wrong > 0 ? [`${files(wrong)} can be put in order with --repair`] : []),
        ...(unused > 0
          ? [
              `no text shows ${files(unused)} in assets/; --repair moves what is unused to set-aside/`,
            ]
          : []),
      ],
      failed: !ok,
    };
  },
};

function headline(ok: boolean, isReadOnly: boolean): string {
  if (!ok) return 'The library needs care:';
  return isReadOnly
    ? 'Nothing wrong was found in what this Outloud can read.'
    : 'The library is well.';
}

/** What is brought back, and what is not in it. */
function tellRepair(
  { file, title, saved, isEmpty, isMadeOut }: Repairable,
  isDone: boolean,
): string {
  if (isEmpty) {
    const only = `only an empty version of it is left, from ${saved}`;
    return isDone
      ? `${file}: ${only}; the entry is back without its text. Look for the text in a backup`
      : `${file}: ${only}; look for its text in a backup first. --repair brings it back empty`;
  }
  const name = `“${shownTitle(title)}”`;
  if (isMadeOut) {
    const without = 'its only version is empty, and looks, pictures and tags may be missing';
    return isDone
      ? `brought back ${name} with the words that ${file} still held, as a private entry; ${without}. The file is kept in set-aside/`
      : `${file}: ${name} can be brought back with the words that it still holds, as a private entry, with --repair; ${without}`;
  }
  const without = `what was written in it after ${saved} is not in that version`;
  return isDone
    ? `brought back ${name} as it was ${saved}; ${without}. A broken ${file} is kept in set-aside/`
    : `${file}: ${name} can be brought back as it was ${saved} with --repair; ${without}`;
}

function files(count: number): string {
  return count === 1 ? 'one file' : `${count} files`;
}
