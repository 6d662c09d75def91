/**
 * The app's own programs that run in Node, without a window. From its folder Node runs their files.
 * A package's program is no Node for strangers (its fuse `runAsNode` is off): it runs what is in
 * this list and nothing else, named by a word on its command line (`src/main/entry.ts`).
 */

/** By name, the file in `out/`. */
export const OWN_PROGRAMS = {
  'command-line': 'cli/outloud.js',
  'preview-guard': 'host/preview-guard.js',
} as const;

export type OwnProgram = keyof typeof OWN_PROGRAMS;

/** The word before the name, such as `--run=command-line`. */
const RUN = '--run=';

/** How one of the programs is started. */
export interface Start {
  readonly file: string;
  readonly args: readonly string[];
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** What a command line asks for. */
export interface AskedProgram {
  /** As it was written: not always one that there is. */
  readonly name: string;
  readonly args: readonly string[];
}

/** Whether a file lies in the archive of a package. */
export function isPackaged(file: string): boolean {
  return /[/\\][^/\\]+\.asar[/\\]/.test(file);
}

/** @param file of the program, as this one finds it; from it follows how it is started */
export function startOwnProgram(name: OwnProgram, file: string, args: readonly string[]): Start {
  const { execPath } = process;
  if (!isPackaged(file)) {
    return { file: execPath, args: [file, ...args], env: { ELECTRON_RUN_AS_NODE: '1' } };
  }
  // Chromium refuses root its sandbox; nothing here loads a page that would need one.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Chromium doesn't look at what comes after the two dashes.
  return { file: execPath, args: [`${RUN}${name}`, ...sandbox, '--', ...args], env: {} };
}

/**
 * The program that a command line asks for instead of the window; null where it asks for none.
 * Only switches may come before: what follows a link or a file, and was perhaps made up by whoever
 * wrote the link, asks for nothing.
 *
 * @param words all words, the executable first
 */
export function readOwnProgram(words: readonly string[]): AskedProgram | null {
  const own = words.slice(1);
  const word = own.find((one) => one.startsWith(RUN) || one === '--' || !one.startsWith('--'));
  if (word === undefined || !word.startsWith(RUN)) return null;
  const dashes = own.indexOf('--');
  return { name: word.slice(RUN.length), args: dashes === -1 ? [] : own.slice(dashes + 1) };
}
