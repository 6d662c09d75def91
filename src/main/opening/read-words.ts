import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAppLink } from '#core/opening/app-link';

/** The word on the command line that brings quick capture up, for keys that the desktop binds. */
const CAPTURE = '--capture';

/** More are not taken from one command line. */
const MOST_FILES = 1_000;

/** What the words of a command line ask for. */
export interface Words {
  readonly capture: boolean;
  /** Absolute paths, as they were named. */
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** What is neither, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Reads what Outloud was started with. Switches, which are Chromium's or ours, are no files; after
 * `--` everything is one.
 *
 * @param words those after the program, and after the folder of the app where that is named
 * @param folder in which it was started
 */
export function readWords(words: readonly string[], folder: string): Words {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const named = options.filter((word) => word !== '' && !word.startsWith('-'));
  const files: string[] = [];
  const links: string[] = [];
  const problems: string[] = [];
  for (const word of named) {
    if (isAppLink(word)) links.push(word);
    else if (/^file:/i.test(word)) takeAddress(word, files, problems);
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(word)) {
      problems.push(
        `“${word.slice(0, 80)}” was not opened: it is neither a file nor a link of Outloud.`,
      );
    } else files.push(resolve(folder, word));
  }
  if (end >= 0) files.push(...words.slice(end + 1).map((word) => resolve(folder, word)));
  if (files.length > MOST_FILES) {
    problems.push(`${files.length} files at once are too many: open the folder they are in.`);
  }
  return {
    capture: options.includes(CAPTURE),
    files: files.length > MOST_FILES ? [] : [...new Set(files)],
    links,
    problems,
  };
}

/** Some desktops name files by their addresses. */
function takeAddress(address: string, files: string[], problems: string[]): void {
  try {
    files.push(fileOfAddress(address));
  } catch {
    problems.push(`“${address.slice(0, 80)}” was not opened: it names no file on this computer.`);
  }
}

/**
 * The path that a `file:` address names.
 *
 * @param windows whether paths are those of Windows, which would ask another computer for
 *   `file://computer/share/a.md` and tell it who is asking
 * @throws {Error} when it names no file on this computer
 */
export function fileOfAddress(address: string, windows = process.platform === 'win32'): string {
  const { hostname } = new URL(address);
  if (hostname !== '') throw new Error(`${hostname} is another computer.`);
  return fileURLToPath(address, { windows });
}

/**
 * The words that were meant for the app among those of a process.
 *
 * @param argv of the process
 * @param isPackaged otherwise the first word that is no switch is the app's folder
 */
export function ownWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1);
  if (isPackaged) return words;
  const app = words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_, index) => index !== app);
}
