/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} red the tests that failed, by file and name
 * @property {readonly string[]} unsteady the tests that passed only when they were tried again
 */

/**
 * Counts the tests in Vitest's JSON report. A file that fails without a failing test (it doesn't
 * load) counts as one failure.
 * @param {string} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const { numPassedTests, testResults } = JSON.parse(report);
  const red = testResults.flatMap((/** @type {VitestFile} */ file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map((test) => `${file.name}: ${test.fullName}`);
    return file.status === 'failed' ? [`${file.name}: does not load`] : [];
  });
  return { passed: numPassedTests, failed: red.length, red, unsteady: [] };
}

/**
 * Counts the tests in Playwright's JSON report. Errors outside tests count as failures.
 * @param {string} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { stats, errors, suites } = JSON.parse(report);
  const tests = suites.flatMap(testsOf);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    red: [
      ...named(tests, 'unexpected'),
      ...errors.map((/** @type {Error} */ { message }) => message),
    ],
    unsteady: named(tests, 'flaky'),
  };
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} VitestFile
 * @typedef {{ file: string, title: string, tests: { status: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * The tests of a suite and of those in it.
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function testsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(testsOf)];
}

/**
 * @param {readonly Spec[]} specs
 * @param {string} status
 */
function named(specs, status) {
  return specs
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ file, title }) => `${file}: ${title}`);
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    red: all.flatMap(({ red }) => red),
    unsteady: all.flatMap(({ unsteady }) => unsteady),
  };
}

/**
 * What a test command ends with: the tests to look at, a line each, and the counts as the last.
 * @param {Counts} counts
 */
export function formatCounts({ passed, failed, red, unsteady }) {
  return [
    ...red.map((name) => `✗ ${oneLine(name)}`),
    ...unsteady.map((name) => `↻ ${oneLine(name)} (passed when tried again)`),
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ');
}
