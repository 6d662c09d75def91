import { expect, it } from 'vitest';
import { beginningOf } from './beginning';
import { fromMarkdown } from './from-markdown';

const TEXT =
  '---\na: b\n---\n\n# Title\n\nFirst *line*.\n\n- one\n- two\n\n## Further  on\n\nLast.\n';

function beginning(markdown: string, heading: string | null = null, limit = 400): string {
  return beginningOf(fromMarkdown(markdown).document, heading, limit);
}

it.each([
  [
    'leaves out front matter and the title',
    beginning(TEXT),
    'First line.\none\ntwo\nFurther  on\nLast.',
  ],
  ['begins at a heading', beginning(TEXT, 'further on'), 'Last.'],
  ['begins anew where there is no such heading', beginning('Text.\n', 'gone'), 'Text.'],
  ['is cut', beginning('abcdef\n', null, 4), 'abc…'],
  ['is whole where it just fits', beginning('abcd\n', null, 4), 'abcd'],
  ['is cut where more follows what just fits', beginning('abcd\n\nef\n', null, 4), 'abc…'],
  ['is not cut within a sign', beginning('ab😀def\n', null, 4), 'ab…'],
  ['of nothing', beginning(''), ''],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected);
});
