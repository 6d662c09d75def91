import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { readEntryMarkdown, writeEntryMarkdown } from '#core/library/entry-markdown';
import { conversationNote } from './conversation-note';
import { fatesOf, type PromisesOf, readPromises, tickPromise } from './promises';

function of(quarter: string, markdown: string): PromisesOf {
  return { note: quarter, quarter, promises: readPromises(fromMarkdown(markdown).document) };
}

test('the tasks of a note are its promises; one without words is none yet', () => {
  const markdown = [
    '- [x] Me: write *the* [[Guide]] #now',
    '- [ ] My manager:',
    '- [ ] ',
    '- [ ] Kim: ask',
    '  - [x] and tell',
    '',
    'Text',
    '',
    '1. [ ] numbered',
    '2. no task',
    '',
  ].join('\n');
  expect(of('2026-Q1', markdown).promises).toEqual([
    { at: 0, words: 'Me: write the Guide #now', isDone: true },
    { at: 3, words: 'Kim: ask', isDone: false },
    { at: 4, words: 'and tell', isDone: true },
    { at: 5, words: 'numbered', isDone: false },
  ]);
});

test('the template promises nothing yet, and says its quarter and the next day', () => {
  const { document, frontMatter } = readEntryMarkdown(conversationNote('2027-Q4', '2027-12-01'));
  expect(readPromises(document)).toEqual([]);
  expect(frontMatter).toBe('---\nconversation: 2027-Q4\ndate: 2027-12-01\nnext: 2028-03-01\n---');
});

test('a promise is done, moved to the first conversation that has it again, or open', () => {
  const fates = fatesOf(of('2026-Q1', '- [x] Me: a\n- [ ] Me: b\n- [ ] Me: c\n- [ ] Me: d\n'), [
    of('2026-Q3', '- [ ] me:  B\n- [ ] Me: d\n- [ ] Me: a\n'),
    of('2026-Q2', '- [x] Me: b\n'),
  ]);
  expect(fates.map(({ fate, to }) => [fate, to])).toEqual([
    ['done', null],
    ['moved', '2026-Q2'],
    ['open', null],
    ['moved', '2026-Q3'],
  ]);
});

test('a tick changes that one box, and nothing else of the text', () => {
  const boxes = fc.array(fc.record({ words: fc.constantFrom('a', 'b', 'c'), done: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(boxes, fc.nat(), (items, turn) => {
      const at = turn % items.length;
      const lines = items.map(({ words, done }) => `*   [${done ? 'x' : ' '}] Me: ${words} __x__`);
      const markdown = `Text  \nhere\n\n${lines.join('\n')}\n`;
      const entry = readEntryMarkdown(markdown);
      const promise = readPromises(entry.document)[at];
      if (promise === undefined) throw new Error('There is no such promise.');
      const ticked = tickPromise(entry.document, promise, !promise.isDone);
      if (ticked === null) throw new Error('It was not ticked.');
      const now = readPromises(ticked);
      expect(now.map(({ isDone }) => isDone)).toEqual(
        items.map(({ done }, index) => (index === at ? !done : done)),
      );
      const written = writeEntryMarkdown({ ...entry, document: ticked });
      expect(written.startsWith('Text  \nhere\n\n')).toBe(true);
      const back = tickPromise(ticked, promise, promise.isDone);
      expect(writeEntryMarkdown({ ...entry, document: back ?? ticked })).toBe(markdown);
    }),
    { numRuns: 40 },
  );
});

test('a task that says something else by now is not ticked', () => {
  const { document } = fromMarkdown('- [ ] Me: a\n');
  expect(tickPromise(document, { at: 0, words: 'Me: b' }, true)).toBeNull();
  expect(tickPromise(document, { at: 1, words: 'Me: a' }, true)).toBeNull();
});
