import { expect, test } from 'vitest';
import { inSample } from './in-sample.mjs';
import { formatScore, scoreOf } from './score.mjs';

/** @param {number} line */
const mutant = (line) => ({
  fileName: 'src/core/a.ts',
  location: { start: { line, column: 1 }, end: { line, column: 9 } },
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
});

test('a sample is one in so many, the same for a seed, and another one for another', () => {
  const all = Array.from({ length: 4000 }, (_, line) => mutant(line));
  const chosen = (/** @type {number} */ seed) =>
    all.filter((one) => inSample(one, 10, seed)).map(({ location }) => location.start.line);
  expect(chosen(1)).toEqual(chosen(1));
  expect(chosen(1)).not.toEqual(chosen(2));
  expect(chosen(1).length).toBeGreaterThan(330);
  expect(chosen(1).length).toBeLessThan(470);
  expect(all.every((one) => inSample(one, 1, 1))).toBe(true);
});

test('a score is what was noticed of all that could be run', () => {
  const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError'];
  const score = scoreOf(statuses.map((status) => ({ status })));
  expect(score).toEqual({ killed: 2, timeout: 1, survived: 1, noCoverage: 1, invalid: 1 });
  expect(formatScore(score, 6)).toBe(
    'Score 60.0: 2 killed, 1 timeouts, 1 survived, 1 without coverage, 1 invalid',
  );
  const sample = { killed: 80, timeout: 0, survived: 20, noCoverage: 0, invalid: 0 };
  expect(formatScore(sample, 1000)).toMatch(
    /^Score 80\.0 \(95 % interval 71\.1 to 86\.7; 100 of 1000 mutants\): 80 killed/,
  );
});
