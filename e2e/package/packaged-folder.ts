import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `npm run package` made, before it goes into an installer. */
export interface PackagedFolder {
  /** The executable that holds the fuses. */
  readonly program: string;
  /** The command line. */
  readonly command: string;
}

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  linux: ['linux-unpacked'],
  darwin: ['mac-universal/Outloud.app', 'mac/Outloud.app', 'mac-arm64/Outloud.app'],
  win32: ['win-unpacked'],
};

const FILES: Readonly<Record<string, PackagedFolder>> = {
  linux: { program: 'outloud', command: 'resources/bin/outloud' },
  darwin: { program: '', command: 'Contents/Resources/bin/outloud' },
  win32: { program: 'Outloud.exe', command: 'resources\\bin\\outloud.cmd' },
};

/** @throws Error where nothing was packaged */
export function packagedFolder(): PackagedFolder {
  const folder = FOLDERS[process.platform]
    ?.map((name) => resolve('dist', name))
    .find((path) => existsSync(path));
  const files = FILES[process.platform];
  if (folder === undefined || files === undefined) throw new Error('There is nothing in dist/.');
  return { program: join(folder, files.program), command: join(folder, files.command) };
}
