import { expect, test } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import { bragDocument } from './brag-document';

test('a summary without wins says so, and no days that it has not', () => {
  const wish = {
    kind: 'summary',
    language: 'en',
    made: '2026-03-01T00:00:00.000Z',
    timeZone: 'UTC',
    from: null,
    to: null,
  } as const;
  expect(toMarkdown(bragDocument([], wish))).toContain(
    '0 achievements · As of March 1, 2026\n\nThere is nothing in this time.',
  );
});
