import { expect, it } from 'vitest';
import { adviceFor, generatorWarnings } from './generator-warnings';

const NO_LAYOUT =
  'found no layout file for "HTML" for kind "page": You should create a template file.';

it('what a generator warned of is told once, without the clock', () => {
  const said = [
    'Start building sites …',
    `WARN 2026/11/27 23:04:38 ${NO_LAYOUT}`,
    `WARN 2026/11/27 23:04:39 ${NO_LAYOUT}`,
    'ERROR 2026/11/27 23:04:39 render failed',
    '  Pages            |  4',
  ].join('\r\n');
  expect(generatorWarnings(said)).toEqual([`WARN ${NO_LAYOUT}`, 'ERROR render failed']);
  expect(generatorWarnings('')).toEqual([]);
});

it.each([
  [`WARN ${NO_LAYOUT}`, 'git submodule update --init'],
  ['WARN  No layout: index.html', 'Put its theme there'],
])('%s is answered by what helps', (line, advice) => {
  expect(adviceFor([line])).toContain(advice);
});

it('gives no advice on what it doesn’t know', () => {
  expect(adviceFor(['WARN something else'])).toBe('');
});
