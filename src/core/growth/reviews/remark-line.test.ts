import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRemarkLine } from './remark-line';

test.each([
  [
    'got naming: rename x to what it means',
    { role: 'got', pattern: 'naming', text: 'rename x to what it means' },
  ],
  ['Gave  Missing tests: add one', { role: 'gave', pattern: 'Missing tests', text: 'add one' }],
  ['got rename it', { role: 'got', text: 'rename it' }],
  ['naming: rename it', { text: 'naming: rename it' }],
  ['got see https://a.b/c', { role: 'got', text: 'see', link: 'https://a.b/c' }],
  ['gotcha: a trap', { text: 'gotcha: a trap' }],
  ['got', { text: 'got' }],
  [
    'gave naming: rename it\nwhy: What is x?\nConstraints: no time\nexperience: less than me\n\nMore.',
    {
      role: 'gave',
      pattern: 'naming',
      text: 'rename it\n\nMore.',
      why: 'What is x?',
      constraints: 'no time',
      experience: 'less',
    },
  ],
  ['got it\nexperience: unknown', { role: 'got', text: 'it\nexperience: unknown' }],
])('%j', (line, remark) => {
  expect(readRemarkLine(line)).toEqual(remark);
});

test('a fact that is said a second time is text', () => {
  expect(readRemarkLine('got x\narea: one\narea: two')).toEqual({
    text: 'x\narea: two',
    role: 'got',
    area: 'one',
  });
});

test('no word is lost, whatever is jotted down', () => {
  const word = fc.constantFrom(
    'got',
    'gave',
    'why:',
    'a:',
    'https://a.b',
    'x',
    '\n',
    ': ',
    'area: b',
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const line = words.join(' ');
      const letters = (text: string) =>
        text.replaceAll(/\s/g, '').toLowerCase().split('').toSorted();
      const kept = Object.entries(readRemarkLine(line)).map(([key, value]) =>
        key === 'text' || key === 'role' ? value : `${key}:${value}`,
      );
      const marks = /pattern:|link:|:/g;
      expect(letters(kept.join('').replaceAll(marks, ''))).toEqual(
        letters(line.replaceAll(marks, '')),
      );
    }),
  );
});
