import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** The tests that a cell of the last column names, as “file”: “name”. */
const NAMED = /`([^`]+\.(?:test\.tsx?|spec\.ts))`: “([^”]+)”/g;

/** The rows of the table, each as its cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter(
      ([first = '']) => first !== '' && !/^-+$/.test(first) && first !== 'what the guide says',
    );
}

/** What is wrong with the rows, a sentence each. */
function findProblems(text: string): readonly string[] {
  return rowsOf(text).flatMap(([said = '', where = '', shown = '']) => {
    const named = [...shown.matchAll(NAMED)];
    if (where === '') return [`“${said}” is nowhere in the app.`];
    if (named.length === 0) return [`“${said}” names no test.`];
    return named.flatMap(([, file = '', name = '']) => {
      if (!existsSync(join(ROOT, file))) return [`There is no ${file}.`];
      const code = readFileSync(join(ROOT, file), 'utf8');
      return code.includes(`'${name.replaceAll("'", String.raw`\'`)}'`) ||
        code.includes(`"${name}"`)
        ? []
        : [`${file} has no test “${name}”.`];
    });
  });
}

const GUIDE = readFileSync(join(ROOT, 'docs/growth.md'), 'utf8');

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
