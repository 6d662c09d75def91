/**
 * The version as numbers.
 * @param {string} version such as `22.12.0`
 * @returns {[major: number, minor: number]}
 */
function parseVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

/**
 * Says why this Node can't run Outloud's tools, or null when it can: 20.19+, 22.12+, 23 and up.
 * @param {string} version such as `22.12.0`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major, minor] = parseVersion(version);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (fits) return null;
  return `Outloud needs Node 20.19 or newer, 22.12 or newer, or 24; this is Node ${version}. Get one from https://nodejs.org and run the command again.`;
}

/**
 * Whether Electron's own installer runs on this Node: it wants 22.12 or newer.
 * @param {string} version such as `22.12.0`
 */
export function canInstallOfficialElectron(version) {
  const [major, minor] = parseVersion(version);
  return major > 22 || (major === 22 && minor >= 12);
}
