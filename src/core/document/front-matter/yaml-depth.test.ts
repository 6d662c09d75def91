import { expect, it } from 'vitest';
import { readFrontMatter } from '../front-matter';
import { refuseDeepYaml } from './yaml-depth';

/** Keys, each in the value of the one before. */
const indented = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

it.each([
  ['lists in a line', '- '],
  ['flow lists', '['],
  ['flow maps', '{a: '],
  ['long keys', '? '],
])('%s without end are refused before they end the program', (_, piece) => {
  expect(() => refuseDeepYaml(piece.repeat(20_000))).toThrow('nested more than');
  const { problem } = readFrontMatter(`---\n${piece.repeat(20_000)}\n---`);
  expect(problem).toContain('nested more than');
});

it('keys in keys are refused, too', () => {
  expect(() => refuseDeepYaml(indented(300))).toThrow('nested more than');
  expect(() => refuseDeepYaml(indented(150))).not.toThrow();
});

it('long front matter that is not deep is read', () => {
  const list = 'list:\n' + '  - a: [b, {c: d}]\n    e: "[[[["\n'.repeat(300);
  expect(() => refuseDeepYaml(list)).not.toThrow();
  const text = `text: |\n${'  - - [[ {\n'.repeat(300)}`;
  expect(() => refuseDeepYaml(text)).not.toThrow();
});
