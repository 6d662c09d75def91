import { buildApp } from './build.mjs';
import { withDisplay } from './display.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { runPlaywright } from './test-runs.mjs';

/**
 * Builds the app and runs Playwright on it in a real Electron, on a virtual display where there
 * is none.
 * @param {string} name
 * @param {readonly string[]} args for Playwright
 * @param {string} electron the executable
 */
export async function runWindowTests(name, args, electron) {
  await buildApp();
  return withDisplay((display) =>
    runPlaywright(name, args, { ...electronEnvironment(electron), ...display }),
  );
}
