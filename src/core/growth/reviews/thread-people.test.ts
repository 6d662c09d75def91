import { expect, test } from 'vitest';
import { readThread } from './read-thread';

const NOW = { date: '2026-03-29', time: '08:05' };

test.each([
  ['a full name and a verb', 'Ada Lovelace commented 2 days ago', 'Ada Lovelace'],
  ['a full name and a gap', 'Ada Lovelace · 2 days ago', 'Ada Lovelace'],
  ['a login and a day in numbers', 'ada 2026-03-27', 'ada'],
])('%s begin a comment', (_, head, author) => {
  expect(readThread(`${head}\nWhy?\n`, NOW).comments).toMatchObject([
    { author, at: '2026-03-27', body: 'Why?' },
  ]);
});

test('the end of a sentence about a person begins none', () => {
  const said = 'I asked her\nAda Lovelace 2 days ago\nof the late job yesterday';
  expect(readThread(`bob  5 days ago\n${said}\n`, NOW).comments).toMatchObject([
    { author: 'bob', body: said },
  ]);
});

test('the line of a file is that of its name, or the last that the comment is on', () => {
  const text = `src/wait.ts:7
alice  2 days ago
Name the unit.

src/queue.ts
Comment on line R12
+ poll()
bob  yesterday
Why here?

src/late.ts
yesterday alice said
`;
  expect(readThread(text, NOW).comments).toMatchObject([
    { author: 'alice', file: 'src/wait.ts', line: 7, body: 'Name the unit.' },
    { author: 'bob', file: 'src/queue.ts', line: 12, hunk: '+ poll()' },
  ]);
});
