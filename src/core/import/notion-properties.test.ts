import { expect, test } from 'vitest';
import { readNotionProperties } from './notion-properties';

test('dates and tags under the title are understood, other lines are not', () => {
  const page =
    '# A\n\nCreated: January 5, 2024 1:05 PM\nStatus: Done\nTags: one, C#, two words\n\nx\n';
  expect(readNotionProperties(page)).toEqual({
    created: '2024-01-05T13:05:00.000Z',
    tags: ['one', 'C#', 'two words'],
    understood: ['Created: January 5, 2024 1:05 PM', 'Tags: one, C#, two words'],
  });
});

test.each([
  ['midnight', 'Created: January 5, 2024 12:00 AM', '2024-01-05T00:00:00.000Z'],
  ['a day', 'Created time: @March 5, 2024', '2024-03-05T00:00:00.000Z'],
  ['an ISO day', 'Created: 2024-03-05', '2024-03-05T00:00:00.000Z'],
  ['a day in numbers', 'Created: 03/05/2024', undefined],
  ['no day', 'Created: February 30, 2024', undefined],
  ['no month', 'Created: Smarch 5, 2024', undefined],
  ['words', 'Created: by hand', undefined],
])('%s', (_name, line, created) => {
  expect(readNotionProperties(`# A\n\n${line}\n`).created).toBe(created);
});

test.each([
  ['a sentence among the lines', '# A\n\nTags: one\nThis is text.\n'],
  ['a line further down', '# A\n\nText.\n\nTags: one\n'],
  ['no title', 'Tags: one\n'],
  ['tags that are a sentence', '# A\n\nTags: are “words”, I think!\n'],
])('nothing is taken from %s', (_name, page) => {
  expect(readNotionProperties(page)).toEqual({ tags: [], understood: [] });
});
