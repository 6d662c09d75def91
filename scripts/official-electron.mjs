/** The Electron that the `electron` package downloads from GitHub. */
import { existsSync, readFileSync } from 'node:fs';
import { canInstallOfficialElectron } from './node-version.mjs';
import { inProject } from './project.mjs';
import { runNode } from './run.mjs';
import { say, step } from './say.mjs';

const FOLDER = inProject('node_modules', 'electron');
const RELEASES = 'https://github.com/electron/electron/releases';
const CONNECT_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 15 * 60_000;

/**
 * @param {string} name
 * @returns {string | null}
 */
function readText(name) {
  const file = inProject('node_modules', 'electron', name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The executable where this version has been downloaded whole, or null. */
export function findOfficialElectron() {
  const { version } = JSON.parse(readText('package.json') ?? '{}');
  const executable = readText('path.txt');
  if (!executable || readText('dist/version')?.replace(/^v/, '') !== version) return null;
  const file = inProject('node_modules', 'electron', 'dist', executable);
  return existsSync(file) ? file : null;
}

/** Whether GitHub answers, or the person has named another place to download from. */
async function isReachable() {
  if (process.env['ELECTRON_MIRROR'] || process.env['ELECTRON_GET_USE_PROXY']) return true;
  try {
    await fetch(RELEASES, { method: 'HEAD', signal: AbortSignal.timeout(CONNECT_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Downloads Electron where Node and the network allow it, and gives its executable; null where
 * they don't, with a line that says why.
 * @returns {Promise<string | null>}
 */
export async function provideOfficialElectron() {
  if (!canInstallOfficialElectron(process.versions.node)) {
    say(`Electron's own download needs Node 22.12 or newer; this is ${process.versions.node}.`);
    return null;
  }
  if (!(await isReachable())) {
    say("Electron's own download is not possible: GitHub can't be reached from here.");
    return null;
  }
  const code = await step('Downloading Electron from GitHub', () =>
    runNode(inProject('node_modules', 'electron', 'install.js'), [], {
      cwd: FOLDER,
      timeout: DOWNLOAD_LIMIT_MS,
    }),
  );
  const executable = findOfficialElectron();
  if (code !== 0 || executable === null) say("Electron's own download failed; see above.");
  return executable;
}
