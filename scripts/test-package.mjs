/**
 * `npm run test:package`: packages the app as a folder, and on Debian as root installs it, has an
 * ordinary user work with it, and removes it (`e2e/package/`). With `--made` it takes what lies in
 * `dist/` already. The last line counts the tests.
 */
import './require-node.mjs';
import { existsSync, rmSync } from 'node:fs';
import { withDisplay } from './display.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { packageApp, standInTools } from './packaging/package-app.mjs';
import { inProject } from './project.mjs';
import { Stop, runScript, say } from './say.mjs';
import { hasApt, isRoot, provideSystemPackages } from './system-libraries.mjs';
import { formatCounts, sumCounts } from './test-counts.mjs';
import { runPlaywright } from './test-runs.mjs';

/** What a desktop has that opens files and links. */
const DESKTOP_PACKAGES = [['xdg-utils'], ['shared-mime-info'], ['desktop-file-utils']];

let counts = { ...sumCounts([]), failed: 1 };

/** Why nothing can be installed here; null where it can. */
function whyNotInstalled() {
  if (!hasApt()) return 'a .deb is installed on Debian and its kin only';
  if (process.arch !== 'x64') return 'the tested .deb is for x64';
  if (!isRoot()) return 'only root can install a package';
  if (existsSync('/opt/Outloud')) return 'Outloud is installed here already, and would be removed';
  return null;
}

await runScript(async () => {
  try {
    await installDependencies();
    const why = whyNotInstalled();
    if (why !== null) say(`Skipped: the package is not installed and started, for ${why}.`);
    if (!process.argv.includes('--made')) {
      rmSync(inProject('dist'), { recursive: true, force: true });
      await (why === null
        ? packageApp(['--linux', 'deb', 'tar.gz'], standInTools())
        : packageApp(['--dir']));
    }
    if (why === null) await provideSystemPackages(DESKTOP_PACKAGES, 'The test of the package');
    counts = await withDisplay((display) =>
      runPlaywright('Tests of the package', ['--config', 'playwright.package.config.ts'], {
        ...display,
        ...(why === null ? {} : { OUTLOUD_NOT_INSTALLED: why }),
      }),
    );
    return counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    return 1;
  } finally {
    console.log(`\n${formatCounts(counts)}`);
  }
});
