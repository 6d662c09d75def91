import { expect, it } from 'vitest';
import { guardLines } from './slidev-guards';

it.each([
  ['a rule', 'a\n---\nb\nc', 'a\n&#45;--\nb\nc'],
  ['the mark of a slot', '::right::\na\n> ::left::\nb', '&#58;:right::\na\n> &#58;:left::\nb'],
  ['the beginning of a comment', '\\<!-- a\nb <!-- c\nd', '&lt;!-- a\nb &lt;!-- c\nd'],
  ['what follows on code', '```\n---\n```\n---\na', '```\n---\n```\n&#45;--\na'],
  ['what looks like code without an end', '```\n---\na', '```\n&#45;--\na'],
])('%s is none to Slidev, and code stays as it is', (_, markdown, guarded) => {
  expect(guardLines(markdown)).toBe(guarded);
});
