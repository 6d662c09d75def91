import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#contract/faults/log';
import { isMissing } from '../files/file-problem';

const NAME = 'outloud.log';

/** Bytes of one file, and how many files are kept. */
const LARGEST = 256 * 1024;
const MOST = 4;

/** The log of this computer: small files of one JSON object a line. */
export interface LogFile {
  readonly folder: string;
  readonly note: Log;
}

/**
 * Opens the log in a folder. A full file becomes `outloud.1.log`, and the oldest goes.
 *
 * A line is written before `note` returns, so that what a crash followed is in it. It is rarely
 * called. A log that can't be written, as on a full disk, holds nothing up.
 * @param now the clock
 */
export function openLogFile(
  folder: string,
  now: () => Date,
  { largest = LARGEST, most = MOST } = {},
): LogFile {
  const nameOf = (number: number): string =>
    join(folder, number === 0 ? NAME : `outloud.${number}.log`);
  let size: number | null = null;

  function turn(): void {
    rmSync(nameOf(most - 1), { force: true });
    for (let number = most - 2; number >= 0; number -= 1) {
      try {
        renameSync(nameOf(number), nameOf(number + 1));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
  }

  return {
    folder,
    note: (noted) => {
      try {
        const line = `${JSON.stringify({ time: now().toISOString(), ...noted })}\n`;
        if (size === null) {
          mkdirSync(folder, { recursive: true });
          size = sizeOf(nameOf(0));
        }
        if (size > 0 && size + line.length > largest) {
          turn();
          size = 0;
        }
        appendFileSync(nameOf(0), line);
        size += Buffer.byteLength(line);
      } catch {
        // There is no other place to tell it. The next line looks at the folder anew.
        size = null;
      }
    },
  };
}

/** The last lines of the log in a folder, the newest last; none where there is no log. */
export function readLastLines(folder: string, count: number): readonly string[] {
  const lines: string[] = [];
  for (const name of [NAME, 'outloud.1.log']) {
    if (lines.length >= count) break;
    try {
      lines.unshift(...readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return lines.filter((line) => line !== '').slice(-count);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
