import { existsSync } from 'node:fs';
import {
  adviseInstall,
  aptArguments,
  missingPackages,
  parseCandidates,
  parseInstalled,
  pickNames,
} from './linux-packages.mjs';
import { readOutput, run } from './run.mjs';
import { Stop, say, step } from './say.mjs';

const APT_ENV = { DEBIAN_FRONTEND: 'noninteractive' };

/** Whether the scripts act as the system's administrator. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Whether apt and dpkg look after this machine: Debian, Ubuntu and their kin. */
export function hasApt() {
  return (
    process.platform === 'linux' &&
    existsSync('/usr/bin/apt-get') &&
    existsSync('/usr/bin/dpkg-query')
  );
}

/** @param {readonly (readonly string[])[]} packages */
function findMissing(packages) {
  const format = '${Package} ${db:Status-Status}\\n';
  const installed = readOutput('dpkg-query', ['-W', '-f', format, ...packages.flat()]);
  return missingPackages(packages, parseInstalled(installed ?? ''));
}

/** @param {readonly (readonly string[])[]} packages */
function readCandidates(packages) {
  return parseCandidates(readOutput('apt-cache', ['policy', ...packages.flat()]) ?? '');
}

/** @param {readonly (readonly string[])[]} packages */
function allKnown(packages) {
  const candidates = readCandidates(packages);
  return packages.every((names) => names.some((name) => candidates.has(name)));
}

/** @param {readonly string[]} args */
async function runApt(args) {
  const { code } = await run('apt-get', aptArguments(args), { env: APT_ENV, quiet: true });
  return code === 0;
}

async function updateLists() {
  await step('Updating the package lists (apt-get update)', () => runApt(['update']));
}

/**
 * @param {readonly (readonly string[])[]} packages
 * @param {string} purpose
 */
async function installPackages(packages, purpose) {
  const fresh = !allKnown(packages);
  if (fresh) await updateLists();
  const install = () => {
    const names = pickNames(packages, readCandidates(packages));
    return step(`Installing system packages (${names.join(' ')})`, () =>
      runApt(['install', '--yes', '--no-install-recommends', ...names]),
    );
  };
  if (await install()) return;
  if (!fresh) {
    // The lists may name versions that the mirror no longer has.
    await updateLists();
    if (await install()) return;
  }
  const reason = `apt-get could not install what ${purpose} needs; see above.`;
  throw new Stop(adviseInstall(reason, pickNames(packages, readCandidates(packages)), true));
}

/**
 * Sees to it that system packages are there: on Debian and Ubuntu it installs them as root, and
 * otherwise names the command that does. Elsewhere it leaves that to the person.
 * @param {readonly (readonly string[])[]} packages each by its alternative names
 * @param {string} purpose such as `Electron`
 * @throws {Stop} when something is missing and can't be installed
 */
export async function provideSystemPackages(packages, purpose) {
  if (!hasApt()) return;
  const missing = findMissing(packages);
  if (missing.length === 0) return;
  if (!isRoot()) {
    const names = pickNames(missing, readCandidates(missing));
    const reason = `${purpose} needs system packages that are not installed.`;
    throw new Stop(adviseInstall(reason, names, false));
  }
  say(`${purpose} needs system packages: ${missing.map((names) => names[0]).join(' ')}`);
  await installPackages(missing, purpose);
}
