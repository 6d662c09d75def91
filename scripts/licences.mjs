/**
 * `npm run licences`: the licences of all that Outloud is made of, and a list of it for programs
 * (CycloneDX), as they are shipped in every package.
 */
import './require-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeNotices } from './licences/notices.mjs';
import { writeSbom } from './licences/sbom.mjs';
import { listShipped } from './licences/shipped.mjs';
import { inProject } from './project.mjs';
import { runScript, say, Stop } from './say.mjs';

/** From here electron-builder takes them into the folder `licences` of the package's resources. */
const LICENCES_FOLDER = inProject('dist', 'licences');

/**
 * Writes `THIRD-PARTY-NOTICES.txt` and `sbom.json`.
 *
 * @param {object} [options]
 * @param {string} [options.folder] made where it is missing
 * @param {string} [options.electron] the version that is packaged, where it isn't the dependency's
 * @throws {Stop} when a package may not be shipped, or its licence is not known
 */
export function writeLicences({ folder = LICENCES_FOLDER, electron } = {}) {
  const shipped = listShipped(electron);
  const bad = shipped.filter(({ chosen, text }) => chosen === null || text === '');
  if (bad.length > 0) {
    const names = bad.map(({ name, version, licence }) => `${name} ${version} (${licence || '?'})`);
    throw new Stop(
      `These packages can't be shipped: ${names.join(', ')}.\nSee scripts/licences/allowed.mjs and recorded.mjs.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), writeNotices(shipped));
  writeFileSync(join(folder, 'sbom.json'), writeSbom(shipped));
  say(`The licences of ${shipped.length} packages are in ${folder}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runScript(async () => writeLicences());
