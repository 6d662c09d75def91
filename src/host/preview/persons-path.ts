import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the place of programs depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** What a program says; throws where it can't be run or takes too long. */
  readonly ask: (file: string, args: readonly string[]) => Promise<string>;
}

/** Where programs are that a person installed, below their home or not. */
const USUAL: readonly string[] = [
  '/opt/homebrew/bin',
  '/usr/local/bin',
  '/snap/bin',
  '~/.local/bin',
  '~/go/bin',
  '~/.rbenv/shims',
  '~/.asdf/shims',
  '~/.volta/bin',
  '~/.local/share/mise/shims',
];

const USUAL_ON_WINDOWS: readonly string[] = ['~\\scoop\\shims', '~\\AppData\\Roaming\\npm'];

/** Around the PATH in what a shell says, which may greet, too. */
const MARK = '__OUTLOUD_PATH__';

/** Milliseconds that a shell may take to start. */
const PATIENCE = 5_000;

const HERE: Surroundings = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  ask: (file, args) =>
    new Promise((resolve, reject) => {
      const child = execFile(file, [...args], { timeout: PATIENCE }, (error, stdout) => {
        if (error === null) resolve(stdout);
        else reject(error);
      });
      child.stdin?.end();
    }),
};

let known: Promise<string> | null = null;

/** The PATH of programs that are run for a person. */
export function personsPath(): Promise<string> {
  known ??= readPath(HERE);
  return known;
}

/**
 * The PATH as the person has it in a terminal. What the Dock of macOS starts has only the system's
 * own, which holds an old Ruby, so there the person's shell is asked.
 */
export async function readPath({ platform, env, home, ask }: Surroundings): Promise<string> {
  const isWindows = platform === 'win32';
  const own = env['PATH'] ?? env['Path'] ?? '';
  const usual = (isWindows ? USUAL_ON_WINDOWS : USUAL).map((folder) => folder.replace('~', home));
  const isFromDock = platform === 'darwin' && env['TERM'] === undefined;
  const shell = env['SHELL'];
  const told = isFromDock && shell !== undefined ? await askShell(shell, ask) : '';
  const delimiter = isWindows ? win32.delimiter : posix.delimiter;
  const folders = [told, own, ...usual].flatMap((path) => path.split(delimiter)).filter(Boolean);
  return [...new Set(folders)].join(delimiter);
}

async function askShell(shell: string, ask: Surroundings['ask']): Promise<string> {
  // `env` says it alike in every shell, fish among them, whose PATH is a list.
  const said = await ask(shell, ['-ilc', `echo ${MARK}; env; echo ${MARK}`]).catch(() => '');
  const listed = said.split(MARK)[1] ?? '';
  return /^PATH=(.*)$/m.exec(listed)?.[1]?.trim() ?? '';
}

/** The file of a command on the PATH, or null. */
export async function findOnPath(command: string): Promise<string | null> {
  const { platform } = process;
  const delimiter = platform === 'win32' ? win32.delimiter : posix.delimiter;
  const folders = (await personsPath()).split(delimiter);
  for (const file of placesOf(command, folders, platform)) {
    if (await isThere(file, constants.X_OK)) return file;
  }
  return null;
}

/** Where a command may be, the first ones first: Windows has programs and batch files. */
export function placesOf(
  command: string,
  folders: readonly string[],
  platform: NodeJS.Platform,
): readonly string[] {
  return folders.flatMap((folder) =>
    platform === 'win32'
      ? ['.exe', '.cmd', '.bat'].map((end) => win32.join(folder, command + end))
      : [posix.join(folder, command)],
  );
}

export function isThere(file: string, mode = constants.R_OK): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
