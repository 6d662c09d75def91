/**
 * Where Electron is: `node scripts/electron-path.mjs` prints it, end-to-end tests import it.
 */
import './require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNpmElectron } from './npm-electron.mjs';
import { findOfficialElectron } from './official-electron.mjs';

/** @returns {string | null} */
function findNamedElectron() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named) return named;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  const files = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  return files.map((file) => join(folder, file)).find((file) => existsSync(file)) ?? null;
}

/**
 * The Electron executable on this machine: the one that the environment names, the official
 * download, or the one from npm; null while there is none.
 */
export function findElectron() {
  return findNamedElectron() ?? findOfficialElectron() ?? findNpmElectron();
}

/**
 * The Electron executable on this machine.
 * @returns {string}
 * @throws {Error} while there is none
 */
export function electronPath() {
  const executable = findElectron();
  if (executable === null)
    throw new Error('There is no Electron here yet: `npm start` and `npm run e2e` fetch one.');
  return executable;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(electronPath());
