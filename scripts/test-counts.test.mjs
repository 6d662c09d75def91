import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, formatCounts, sumCounts } from './test-counts.mjs';

describe('countVitest', () => {
  it('counts a file that does not load as a failure', () => {
    const report = JSON.stringify({
      numPassedTests: 4,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a holds' },
            { status: 'failed', fullName: 'a breaks' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(countVitest(report)).toEqual({
      passed: 4,
      failed: 2,
      red: ['a.test.ts: a breaks', 'b.test.ts: does not load'],
      unsteady: [],
    });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside tests as failures, and names what was tried again', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 1, skipped: 5 };
    const spec = (/** @type {string} */ title, /** @type {string} */ status) => ({
      file: 'a.spec.ts',
      title,
      tests: [{ status }],
    });
    const report = JSON.stringify({
      stats,
      errors: [{ message: 'no tests' }],
      suites: [
        {
          specs: [spec('opens', 'expected')],
          suites: [{ specs: [spec('closes', 'unexpected'), spec('waits', 'flaky')] }],
        },
      ],
    });
    expect(countPlaywright(report)).toEqual({
      passed: 4,
      failed: 2,
      red: ['a.spec.ts: closes', 'no tests'],
      unsteady: ['a.spec.ts: waits'],
    });
  });
});

describe('the last lines', () => {
  it('name what to look at, and sum the runs last', () => {
    const sum = sumCounts([
      { passed: 2, failed: 0, red: [], unsteady: ['a: b'] },
      { passed: 3, failed: 1, red: ['c:\nd'], unsteady: [] },
    ]);
    expect(formatCounts(sum)).toBe('✗ c: d\n↻ a: b (passed when tried again)\n5 passed, 1 failed');
  });
});
