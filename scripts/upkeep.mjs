/**
 * `npm run upkeep`: what the registry says of every direct dependency: when it was released last,
 * whether it is deprecated, and whether there is a newer one. Asks the network.
 */
import './require-node.mjs';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inProject } from './project.mjs';
import { npmCommand } from './run.mjs';
import { runScript, say } from './say.mjs';

/** What is asked of at the same time. */
const LANES = 4;
/** Days without a release after which somebody should look whether it is still kept. */
const LONG = 730;
const DAY = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Upkeep
 * @property {string} name
 * @property {string} version the one that is used
 * @property {string} latest
 * @property {string} released when the latest was, as a day
 * @property {string | null} deprecated why, or null
 * @property {string} licence
 */

/**
 * What is to be said of a dependency; empty when all is well.
 *
 * @param {Upkeep} upkeep
 * @param {number} now milliseconds since 1970
 */
export function describeUpkeep({ version, latest, released, deprecated }, now) {
  const days = Math.floor((now - Date.parse(released)) / DAY);
  return [
    ...(deprecated === null ? [] : [`deprecated: ${deprecated}`]),
    ...(days > LONG ? [`no release for ${days} days: docs/dependencies.md says why it stays`] : []),
    ...(version === latest ? [] : [`${latest} is there`]),
  ];
}

/**
 * @param {string} name
 * @param {string} wanted a version, or `npm:` and another package with its version
 * @returns {Promise<Upkeep>}
 */
async function readUpkeep(name, wanted) {
  const spec = wanted.startsWith('npm:') ? wanted.slice('npm:'.length) : `${name}@${wanted}`;
  const version = spec.slice(spec.lastIndexOf('@') + 1);
  const { command, first } = npmCommand();
  const { stdout } = await promisify(execFile)(command, [...first, 'view', spec, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const told = [JSON.parse(stdout)].flat()[0];
  const latest = told['dist-tags']?.latest ?? version;
  return {
    name,
    version,
    latest,
    released: String(told.time?.[latest] ?? '').slice(0, 10),
    deprecated: told.deprecated ?? null,
    licence: told.license ?? '?',
  };
}

/** Prints a line for each; `--json` prints all that is known. */
async function main() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  const wanted = /** @type {[string, string][]} */ (
    Object.entries({ ...dependencies, ...devDependencies })
  );
  /** @type {Upkeep[]} */
  const known = [];
  const waiting = [...wanted];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      known.push(await readUpkeep(...next));
  };
  await Promise.all(Array.from({ length: LANES }, work));
  known.sort((a, b) => a.released.localeCompare(b.released));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(known, null, 1));
    return 0;
  }
  let count = 0;
  for (const one of known) {
    const said = describeUpkeep(one, Date.now());
    if (said.length > 0) count += 1;
    console.log(`${one.released}  ${one.name} ${one.version}  ${said.join('; ')}`);
  }
  say(`${count} of ${known.length} want a look.`);
  return known.some(({ deprecated }) => deprecated !== null) ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runScript(main);
