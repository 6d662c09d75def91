import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { buildApp } from '../build.mjs';
import { writeLicences } from '../licences.mjs';
import { electronEnvironment, provideElectron } from '../electron-runtime.mjs';
import { findOfficialElectron } from '../official-electron.mjs';
import { inProject, toolFile } from '../project.mjs';
import { runNode } from '../run.mjs';
import { Stop, step } from '../say.mjs';

/**
 * The version that the executable tells of itself; it need not be the one of the dependency.
 * @param {string} electron the executable
 */
function electronVersion(electron) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(electron, ['-p', 'process.versions.electron'], {
    env,
    encoding: 'utf8',
  }).trim();
}

/**
 * Builds the app and packages it around the Electron of this machine. Nothing is published.
 * @param {readonly string[]} words for electron-builder
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Stop} when electron-builder fails
 */
export async function packageApp(words, env = {}) {
  const electron = await provideElectron();
  await buildApp();
  // The official one electron-builder takes from the same download, for each processor its own.
  const version = electron === findOfficialElectron() ? null : electronVersion(electron);
  const own =
    version === null
      ? []
      : [`-c.electronDist=${dirname(electron)}`, `-c.electronVersion=${version}`];
  writeLicences(version === null ? {} : { electron: version });
  const code = await step('Packaging', () =>
    runNode(toolFile('electron-builder'), [...words, ...own, '--publish=never'], {
      env: { ...electronEnvironment(electron), ...env },
    }),
  );
  if (code !== 0) throw new Stop(`electron-builder failed (exit code ${code}); see above.`);
}

/** The stand-ins for tools that electron-builder fetches from GitHub; good for trying only. */
export function standInTools() {
  return {
    CUSTOM_FPM_PATH: inProject('scripts', 'packaging', 'fpm-by-dpkg.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: inProject('scripts', 'packaging', 'gzip-as-7za.mjs'),
  };
}
