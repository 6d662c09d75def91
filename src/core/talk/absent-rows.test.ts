import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { dropRow, moveRow } from './edit-outline';

const { document } = fromMarkdown('### Loose\n\na\n\n## One\n\nb\n\n## Two\n\nc\n');
const [LOOSE, ONE, TWO, GONE] = [0, 2, 4, 9];

test('a row that is no longer there moves nothing, and nothing moves to it', () => {
  expect(moveRow(document, GONE, 1)).toBe(null);
  expect(dropRow(document, GONE, ONE, 'before')).toBe(null);
  expect(dropRow(document, ONE, GONE, 'after')).toBe(null);
});

test('a section goes before another one, and not among slides that have none', () => {
  expect(dropRow(document, TWO, LOOSE, 'before')).toBe(null);
  const moved = dropRow(document, TWO, ONE, 'before');
  expect(moved && toMarkdown(moved.document)).toBe(
    '### Loose\n\na\n\n## Two\n\nc\n\n## One\n\nb\n',
  );
});
