/**
 * The Debian and Ubuntu packages that Electron needs. Where a package was renamed (64-bit time),
 * the names are alternatives.
 * @type {readonly (readonly string[])[]}
 */
export const ELECTRON_PACKAGES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libxss1'],
  ['libnotify4'],
  ['libxtst6'],
  ['libdrm2'],
];

/**
 * What a machine without a display needs beside them.
 * @type {readonly (readonly string[])[]}
 */
export const DISPLAY_PACKAGES = [['xvfb'], ['dbus'], ['fonts-dejavu-core']];

/** Seconds to wait while another program installs packages. */
const LOCK_PATIENCE = 120;

/**
 * What apt-get is called with, so that it is quiet and waits for its turn.
 * @param {readonly string[]} args
 */
export function aptArguments(args) {
  return ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', `DPkg::Lock::Timeout=${LOCK_PATIENCE}`, ...args];
}

/**
 * What a person is told who has to install packages by hand.
 * @param {string} reason in a sentence
 * @param {readonly string[]} names
 * @param {boolean} isRoot whether it is the administrator who reads it
 */
export function adviseInstall(reason, names, isRoot) {
  const line = `${isRoot ? '' : 'sudo '}apt-get install --yes ${names.join(' ')}`;
  return `${reason} Install them with\n\n  ${line}\n\nand run the command again.`;
}

/**
 * The names that dpkg-query reports as installed.
 * @param {string} output of `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`
 * @returns {Set<string>}
 */
export function parseInstalled(output) {
  const lines = output.split('\n').map((line) => line.split(' '));
  return new Set(lines.flatMap(([name, status]) => (name && status === 'installed' ? [name] : [])));
}

/**
 * The names that apt could install now.
 * @param {string} output of `apt-cache policy NAME…`
 * @returns {Set<string>}
 */
export function parseCandidates(output) {
  const found = output.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (.*)$/gm);
  return new Set(
    [...found].flatMap(([, name, version]) => (name && version !== '(none)' ? [name] : [])),
  );
}

/**
 * The packages of which no alternative is installed.
 * @param {readonly (readonly string[])[]} packages
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(packages, installed) {
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * One name for each package: the first alternative that apt knows, else the oldest name.
 * @param {readonly (readonly string[])[]} packages
 * @param {ReadonlySet<string>} candidates
 * @returns {string[]}
 */
export function pickNames(packages, candidates) {
  return packages.flatMap(
    (names) => names.find((name) => candidates.has(name)) ?? names.at(-1) ?? [],
  );
}
