import { availableParallelism } from 'node:os';
import { buildApp } from './build.mjs';
import { withDisplays } from './display.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { runPlaywright } from './test-runs.mjs';

/** A window waits now and then: three of them keep the two processors of a small machine busy. */
const AT_ONCE = Math.min(3, availableParallelism() + 1);

/**
 * Builds the app and runs Playwright on it in a real Electron, on virtual displays where there is
 * none: tests that run at the same time don't share the focus and the clipboard.
 * @param {string} name
 * @param {readonly string[]} args for Playwright
 * @param {string} electron the executable
 */
export async function runWindowTests(name, args, electron) {
  await buildApp();
  return withDisplays(AT_ONCE, (displays) =>
    runPlaywright(name, args, {
      ...electronEnvironment(electron),
      ...displays[0],
      OUTLOUD_TEST_DISPLAYS: displays.flatMap(({ DISPLAY }) => DISPLAY ?? []).join(' '),
    }),
  );
}
