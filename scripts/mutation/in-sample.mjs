import { createHash } from 'node:crypto';

/**
 * @typedef {{ line: number, column: number }} Point
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} fileName
 * @property {{ start: Point, end: Point }} location
 * @property {string} mutatorName
 * @property {string} [replacement]
 */

/**
 * Whether a mutant belongs to the sample: one in so many, the same on every machine for a seed.
 * @param {Omit<Mutant, 'id'>} mutant its file as a path in the repository
 * @param {number} oneIn
 * @param {number} seed
 */
export function inSample({ fileName, location, mutatorName, replacement }, oneIn, seed) {
  const { start, end } = location;
  const name = [seed, fileName, start.line, start.column, end.line, end.column];
  const hash = createHash('sha256')
    .update([...name, mutatorName, replacement].join('\0'))
    .digest();
  return hash.readUInt32BE() % oneIn === 0;
}
