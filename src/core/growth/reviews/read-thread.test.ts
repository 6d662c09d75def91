import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readThread } from './read-thread';

const NOW = { date: '2026-03-29', time: '08:05' };

test('a thread copied from the page of a pull request', () => {
  const text = `src/wait.ts
Comment on lines +10 to +12
+ wait(5)
+ wait(6)
alice  2 days ago
Member
Name the unit.

What is 5?
Suggested change
wait(5)
Reply…
bob  yesterday
Done
Resolve conversation

carol commented on Mar 3
Split this function.
`;
  expect(readThread(text, NOW).comments).toMatchObject([
    {
      author: 'alice',
      at: '2026-03-27',
      body: 'Name the unit.\n\nWhat is 5?\nSuggested change\nwait(5)',
      file: 'src/wait.ts',
      line: 12,
      hunk: '+ wait(5)\n+ wait(6)',
      isAnswer: false,
      isBot: false,
    },
    { author: 'bob', at: '2026-03-28', body: 'Done', isAnswer: true },
    { author: 'carol', at: '2026-03-03', body: 'Split this function.' },
  ]);
});

test('a thread copied from the page of a merge request', () => {
  const text = `Alice Example @alice · 3 weeks ago
Maintainer
Why not a map?
Bob Example @bob started a thread on the diff just now
Because of the order.`;
  expect(readThread(text, NOW).comments).toMatchObject([
    { author: 'alice', at: '2026-03-08', body: 'Why not a map?' },
    { author: 'bob', at: '2026-03-29', body: 'Because of the order.' },
  ]);
});

test('words about time within what is said begin nothing', () => {
  const said = 'I fixed this 2 days ago\nIt broke yesterday\nsee src/wait.ts';
  expect(readThread(`alice  5 days ago\n${said}`, NOW).comments).toMatchObject([{ body: said }]);
});

test('the same thread a day later is the same', () => {
  const read = (when: string, date: string) =>
    readThread(`alice  ${when}\nName it`, { ...NOW, date }).comments;
  const [one] = read('2 days ago', '2026-03-29');
  expect(read('3 days ago', '2026-03-30')).toEqual([one]);
});

test('a text that says nowhere who wrote it is refused', () => {
  expect(() => readThread('Some words\nabout nothing', NOW)).toThrow('No line says who wrote');
});

test('a file’s name with words below it is what was said, where nothing follows', () => {
  const said = 'src/a.ts\nName it';
  const { comments, wordless } = readThread(`alice  2 days ago\n\n${said}\nbob  2 days ago\n`, NOW);
  expect(comments).toMatchObject([{ author: 'alice', body: said, file: '' }]);
  expect(wordless).toBe(1);
});

test('no line of what people say is lost', () => {
  const line = fc.constantFrom(
    'Name it',
    '  indented',
    '',
    'src/a.ts',
    '```',
    '<b>',
    '> quoted',
    'x\0y',
  );
  const comment = fc.record({ author: fc.constantFrom('alice', 'bob-1'), lines: fc.array(line) });
  fc.assert(
    fc.property(fc.array(comment, { minLength: 1 }), (all) => {
      const text = all
        .map((one) => [`${one.author}  2 days ago`, ...one.lines].join('\n'))
        .join('\n');
      const { comments, wordless } = readThread(text, NOW);
      expect(comments.length + wordless).toBe(all.length);
      const kept = comments.map((one) => [one.file, one.hunk, one.body].join('\n')).join('\n');
      const count = (where: string) => where.split('\n').filter((one) => one === 'Name it').length;
      // What stands above a thread is kept with each of its comments.
      expect(count(kept)).toBeGreaterThanOrEqual(count(text));
    }),
  );
});
