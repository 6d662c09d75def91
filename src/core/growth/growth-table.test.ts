import { expect, test } from 'vitest';
import { findProblems, readPage, rowsOf } from '../testing/tested-table';

const GUIDE = readPage('growth.md');

test('every practice of docs/growth.md is shown by tests that are there', () => {
  expect(rowsOf(GUIDE).length).toBeGreaterThan(10);
  expect(findProblems(GUIDE)).toEqual([]);
});

test('a table that names a test that is gone is found out', () => {
  const own = 'src/core/growth/growth-table.test.ts';
  const row = (shown: string, where = 'Home') => `| Write. | ${where} | ${shown} |`;
  expect(
    findProblems(row(`\`${own}\`: “a table that names a test that is gone is found out”`)),
  ).toEqual([]);
  expect(findProblems(row(`\`${own}\`: “no such test”`))).toEqual([
    `${own} has no test “no such test”.`,
  ]);
  expect(findProblems(row('`src/gone.test.ts`: “x”'))).toEqual(['There is no src/gone.test.ts.']);
  expect(findProblems(row('seen by hand'))).toEqual(['“Write.” names no test.']);
  expect(findProblems(row(`\`${own}\`: “x”`, ''))).toEqual(['“Write.” is nowhere in the app.']);
});
