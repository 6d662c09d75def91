/**
 * `npm run package`: the app as a folder in `dist/` that runs without Node, made by
 * electron-builder around the Electron that is on this machine.
 */
import './require-node.mjs';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { buildApp } from './build.mjs';
import { electronEnvironment, provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { runScript } from './say.mjs';

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

await runScript(async () => {
  await installDependencies();
  const electron = await provideElectron();
  await buildApp();
  const own = [
    `-c.electronDist=${dirname(electron)}`,
    `-c.electronVersion=${electronVersion(electron)}`,
  ];
  return runNode(toolFile('electron-builder'), ['--dir', ...own, ...process.argv.slice(2)], {
    env: electronEnvironment(electron),
  });
});
