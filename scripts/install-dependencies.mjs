import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { runNpm } from './run.mjs';
import { Stop, step } from './say.mjs';

const LOCKFILE = inProject('package-lock.json');
const INSTALLED = inProject('node_modules', '.package-lock.json');
const STAMP = inProject('node_modules', '.outloud-installed');

/**
 * What identifies an installation: the lockfile, and the platform that native packages are for.
 * @param {string} lockfile its text
 */
export function installStamp(lockfile) {
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform}-${process.arch}`;
}

/**
 * Whether npm's own record of what it installed (written last) covers the lockfile.
 * @param {string} lockfile its text
 * @param {string} installed the text of `node_modules/.package-lock.json`
 */
export function isInstalled(lockfile, installed) {
  const wanted = JSON.parse(lockfile).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

/**
 * Installs the packages from the lockfile, unless they are there already.
 * @throws {Stop} when npm fails
 */
export async function installDependencies() {
  const lockfile = readFileSync(LOCKFILE, 'utf8');
  const stamp = installStamp(lockfile);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  // A person may have run npm themselves: what they have is taken when it is the same.
  if (!existsSync(INSTALLED) || !isInstalled(lockfile, readFileSync(INSTALLED, 'utf8')))
    await step('Installing the packages from the lockfile', async () => {
      const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        quiet: true,
      });
      if (code !== 0)
        throw new Stop(`npm could not install the packages (exit code ${code}); see above.`);
    });
  writeFileSync(STAMP, stamp);
}
