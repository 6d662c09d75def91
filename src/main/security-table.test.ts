import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProblems, readPage, rowsOf } from '../core/testing/tested-table';

const PAGE = readPage('security.md');

test('every sentence of docs/security.md is done in files and shown by tests that are there', () => {
  expect(rowsOf(PAGE).length).toBeGreaterThan(20);
  expect(findProblems(PAGE)).toEqual([]);
});

test('a file that is gone is found out', () => {
  const shown = '`src/main/security-table.test.ts`: “a file that is gone is found out”';
  expect(findProblems(`| A | \`src/main/security.ts\` | ${shown} |`)).toEqual([]);
  expect(findProblems(`| A | \`src/main/gone.ts\` | ${shown} |`)).toEqual([
    'There is no src/main/gone.ts.',
  ]);
});

test('each item of Electron’s checklist has a test of its own', () => {
  const spec = readFileSync('e2e/security-checklist.spec.ts', 'utf8');
  const numbers = [...spec.matchAll(/^test\('(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('nothing of the app runs front matter, or keeps a secret', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(dependencies)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:gray-matter|front-matter|js-yaml)$/)]),
  );
  // No call takes or gives one, and no setting is one: git and SSH keep their own.
  for (const file of ['src/main/settings.ts', 'src/core/library/settings.ts'])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/token|password|secret|credential/i);
});
