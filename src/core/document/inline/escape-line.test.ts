import { expect, it } from 'vitest';
import { findEscapes } from './escape-line';

/** A line with a backslash where one is needed. */
function escaped(line: string): string {
  const escapes = findEscapes(line);
  return Array.from(line, (sign, at) => (escapes.has(at) ? `\\${sign}` : sign)).join('');
}

it.each([
  ['#a b #c', '\\#a b \\#c'],
  ['C# a#b #12 # a', 'C# a#b #12 # a'],
  ['100% %%a%%', '100% \\%%a\\%%'],
  ['%%%', '\\%\\%%'],
  ['{{ a }} {% b %} {c} {', '\\{{ a }} \\{% b %} {c} {'],
  [':::tip', '\\:::tip'],
  ['a :::tip ::', 'a :::tip ::'],
  ['==a==', '\\==a\\=='],
  ['a == b', 'a == b'],
  ['a==b', 'a==b'],
  ['a ==b', 'a \\==b'],
  ['a== b', 'a\\== b'],
  ['-==a', '-\\==a'],
  ['a===b', 'a===b'],
  ['a ===b', 'a ===b'],
  ['=a', '=a'],
  ['a=*b*', 'a\\=*b*'],
  ['*b*=a', '*b*\\=a'],
  ['a==*b', 'a\\=\\=*b'],
  ['$a$', '\\$a$'],
  ['$a b$ c', '\\$a b$ c'],
  ['$a', '$a'],
  ['$ a$', '$ a$'],
  ['$a $', '$a $'],
  ['$5 to $10', '$5 to $10'],
  ['a$b$', 'a$b$'],
  ['$a$b', '$a$b'],
  ['$a$ $b', '\\$a$ $b'],
  ['$a\nb$', '$a\nb$'],
  ['a $$ b', 'a \\$\\$ b'],
  ['a ^b-1', 'a \\^b-1'],
  ['a ^b c', 'a ^b c'],
  ['a^b', 'a^b'],
  ['a\t^日', 'a\t\\^日'],
  ['a {minutes=5}', 'a \\{minutes=5}'],
  ['a {priority=x}', 'a \\{priority=x}'],
  ['a {demo=}', 'a \\{demo=}'],
  ['a {cut=5,6}', 'a \\{cut=5,6}'],
  ['a {minutes: 5}', 'a {minutes: 5}'],
  ['a {minutes=5} b', 'a {minutes=5} b'],
  ['a {minutes={5}}', 'a {minutes={5}}'],
  ['a{minutes=5}', 'a{minutes=5}'],
])('%j needs %j', (line, written) => {
  expect(escaped(line)).toBe(written);
});
