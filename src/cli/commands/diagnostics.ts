import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { writeDiagnostics } from '#host/log/diagnostics';
import { logFolder } from '#host/log/log-folder';
import type { LibraryCommand, PlainCommand } from '../command';
import { withLibrary } from '../with-library';

/** Seen from `out/cli/`. */
const MANIFEST = fileURLToPath(new URL('../../package.json', import.meta.url));

/** How the library is entered, where one is named. */
const ENTERED: LibraryCommand = {
  usage: '',
  summary: '',
  options: {},
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async () => ({ value: null, text: '' }),
};

export const diagnostics: PlainCommand = {
  usage: '[--library DIR] [--logs]',
  summary: 'what a bug report needs: versions, numbers and the log',
  details: [
    'Nothing that you have written is in it: no titles, texts, tags, names of files or people.',
    'Without a library it tells of the program and its log alone.',
    '  --logs  prints the folder of the log',
  ],
  options: { logs: 'flag' },
  words: [0, 0],
  needsLibrary: false,
  run: async (input) => {
    const logs = logFolder();
    if (input.options.flag('logs')) return { value: { logs }, text: logs };
    const folder = input.options.text('library') ?? process.env['OUTLOUD_LIBRARY'];
    const text =
      folder === undefined
        ? await describe(NO_LIBRARY, logs)
        : await enter(folder, input, (api) => describe(api, logs));
    return { value: { text }, text, exact: true };
  },
};

/** A library that can't be opened is told of, too. */
async function enter(
  folder: string,
  input: Parameters<PlainCommand['run']>[0],
  work: (api: Asked) => Promise<string>,
): Promise<string> {
  let isEntered = false;
  try {
    return await withLibrary(folder, ENTERED, input, (api) => {
      isEntered = true;
      return work(api);
    });
  } catch (error) {
    if (isEntered || !(error instanceof Problem)) throw error;
    return work({ ...NO_LIBRARY, library: { ...NO_LIBRARY.library, current: refuse(error) } });
  }
}

type Asked = Parameters<typeof writeDiagnostics>[1];

const refuse = (problem: Problem) => (): Promise<never> => Promise.reject(problem);
const closed = refuse(new Problem('closed', 'No library is open.'));

const NO_LIBRARY: Asked = {
  library: { current: async () => null, check: closed },
  entries: { list: closed },
  trash: { contents: closed },
};

function describe(api: Asked | Api, logs: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { readonly version: string };
  const program = { app: version, electron: null, node: process.versions.node, settings: {} };
  return writeDiagnostics(program, api, logs, new Date());
}
