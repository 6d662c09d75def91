import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** One more than the highest number of a machine. */
const MACHINES = 99_999_999;

let known: number | null = null;

/**
 * A number from 1 to 99,999,999 that tells this machine (and user) from others that sync the same
 * library. It is made once and kept outside of any library; where that can't be, the machine's name
 * gives it.
 */
export function thisMachine(): number {
  known ??= readNumber() ?? makeNumber();
  return known;
}

function readNumber(): number | null {
  try {
    const text = readFileSync(numberFile(), 'utf8').trim();
    return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

function makeNumber(): number {
  const number = randomInt(1, MACHINES + 1);
  try {
    mkdirSync(dirname(numberFile()), { recursive: true });
    writeFileSync(numberFile(), `${number}\n`, { flag: 'wx' });
    return number;
  } catch {
    // Another program may have made one just now.
    return readNumber() ?? (crc32(`${hostname()} ${homedir()}`) % MACHINES) + 1;
  }
}

/** In a folder that programs keep to one machine. */
function numberFile(): string {
  const { env, platform } = process;
  const folder =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'));
  return join(folder, platform === 'linux' ? 'outloud' : 'Outloud', 'machine');
}
