import { expect, test } from 'vitest';
import { withoutEscapes } from './plain-markdown';

test.each([
  ['a \\* b&#x20;', 'a * b '],
  ['`\\*` \\`', '`\\*` `'],
  ['``a ` \\* b`` \\*', '``a ` \\* b`` *'],
  // A longer run of ticks ends no span of fewer.
  ['`a`` \\* b` \\*', '`a`` \\* b` *'],
  ['`a \\*', '`a *'],
])('%j is read out as %j', (markdown, plain) => {
  expect(withoutEscapes(markdown)).toBe(plain);
});

test('a long text of spans that nothing closes is read out to its end', () => {
  const runs = Array.from({ length: 2000 }, (_, at) => '`'.repeat(2000 - at)).join(' ');
  expect(withoutEscapes(`${runs} \\*`)).toBe(`${runs} *`);
});
