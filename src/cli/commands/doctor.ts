import type { LibraryCommand } from '../command';

export const doctor: LibraryCommand = {
  usage: '',
  summary: 'check the library and rebuild what is derived',
  options: {},
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async (_input, api) => {
    const { ok, problems, rebuilt } = await api.library.check();
    return {
      value: { ok, problems, rebuilt },
      text: [ok ? 'The library is well.' : 'The library needs care:', ...problems].join('\n'),
      notes: rebuilt.map((what) => `rebuilt the ${what}`),
      failed: !ok,
    };
  },
};
