import type { LibraryCommand } from '../command';

export const doctor: LibraryCommand = {
  usage: '[--repair]',
  summary: 'check the library, rebuild what is derived, and bring broken entries back',
  options: { repair: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const first = await api.library.check();
    const found = await api.library.repairable();
    const isRepairing = options.flag('repair') && found.length > 0;
    if (isRepairing) await api.library.repair({ ids: found.map(({ id }) => id) });
    const { ok, problems, rebuilt } = isRepairing ? await api.library.check() : first;
    const told = found.map(({ file, title, saved }) =>
      isRepairing
        ? `brought back “${title}” as it was ${saved}; the broken ${file} is kept in set-aside/`
        : `${file}: “${title}” can be brought back as it was ${saved} with --repair`,
    );
    return {
      value: { ok, problems, rebuilt, repairable: found, repaired: isRepairing },
      text: [ok ? 'The library is well.' : 'The library needs care:', ...problems].join('\n'),
      notes: [...rebuilt.map((what) => `rebuilt the ${what}`), ...told],
      failed: !ok,
    };
  },
};
