/** Licences under which parts may be handed on within an MIT-licensed program, as SPDX names. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  // Fonts: handed on with programs, never sold by themselves.
  'OFL-1.1',
  // They bind the files they cover alone; the notices say where the source of those is.
  'EPL-2.0',
  'MPL-2.0',
]);

/**
 * Which of the licences that an SPDX expression offers is taken: of alternatives the first that is
 * allowed, of licences that hold together all.
 *
 * @param {string} expression such as `(MIT OR GPL-3.0-or-later)`
 * @returns {string | null} null when nothing it offers is allowed, or it is no expression
 */
export function chooseLicence(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;

  /** @returns {string | null} */
  function readOne() {
    const word = words[at++];
    if (word !== '(') return word !== undefined && ALLOWED.has(word) ? word : null;
    const inner = readEither();
    return words[at++] === ')' ? inner : null;
  }
  /** @returns {string | null} */
  function readTogether() {
    let all = readOne();
    while (words[at] === 'AND') {
      at += 1;
      const next = readOne();
      all = all !== null && next !== null ? `${all} AND ${next}` : null;
    }
    return all;
  }
  /** @returns {string | null} */
  function readEither() {
    let chosen = readTogether();
    while (words[at] === 'OR') {
      at += 1;
      const next = readTogether();
      chosen ??= next;
    }
    return chosen;
  }
  const chosen = readEither();
  return at === words.length ? chosen : null;
}
