import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, formatCounts, sumCounts } from './test-counts.mjs';

describe('countVitest', () => {
  it('counts a file that does not load as a failure', () => {
    const report = JSON.stringify({
      numPassedTests: 4,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(countVitest(report)).toEqual({ passed: 4, failed: 2 });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside tests as failures', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 5 };
    const report = JSON.stringify({ stats, errors: [{ message: 'no tests' }] });
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3 });
  });
});

describe('the last line', () => {
  it('sums the runs', () => {
    const sum = sumCounts([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]);
    expect(formatCounts(sum)).toBe('5 passed, 1 failed');
  });
});
