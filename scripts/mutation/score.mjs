/**
 * @typedef {object} Score
 * @property {number} killed a test failed
 * @property {number} timeout a test didn't end
 * @property {number} survived every test that reaches it passed
 * @property {number} noCoverage no test reaches it
 * @property {number} invalid could not be run
 */

/**
 * Counts what became of mutants.
 * @param {readonly { status: string }[]} mutants
 * @returns {Score}
 */
export function scoreOf(mutants) {
  const count = (/** @type {readonly string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    invalid: count('CompileError', 'RuntimeError', 'Ignored', 'Pending'),
  };
}

/**
 * One line: the share that was noticed in percent, with its 95 % interval where the mutants are a
 * sample, and what it is made of.
 * @param {Score} score
 * @param {number} all how many mutants there are in all
 */
export function formatScore({ killed, timeout, survived, noCoverage, invalid }, all) {
  const noticed = killed + timeout;
  const tried = noticed + survived + noCoverage;
  const whole = tried + invalid === all;
  const percent = (/** @type {number} */ share) => (100 * share).toFixed(1);
  const [low, high] = interval(noticed, tried).map(percent);
  const between = whole ? '' : ` (95 % interval ${low} to ${high}; ${tried} of ${all} mutants)`;
  return (
    `Score ${percent(noticed / tried)}${between}: ${killed} killed, ${timeout} timeouts, ` +
    `${survived} survived, ${noCoverage} without coverage, ${invalid} invalid`
  );
}

/**
 * Wilson's interval of a share, for 95 %.
 * @param {number} hits
 * @param {number} tries
 * @returns {readonly [low: number, high: number]}
 */
function interval(hits, tries) {
  const z = 1.96;
  const share = hits / tries;
  const middle = share + z ** 2 / (2 * tries);
  const half = z * Math.sqrt((share * (1 - share)) / tries + z ** 2 / (4 * tries ** 2));
  const below = 1 + z ** 2 / tries;
  return [(middle - half) / below, (middle + half) / below];
}
