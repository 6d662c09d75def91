import { expect, it } from 'vitest';
import { proposeTitles } from './propose-titles';
import { makeRecord } from './testing/make-record';

const note = (title: string, text = '', tags: string[] = []) =>
  makeRecord(title.toLowerCase(), title, text, { tags });

it('proposes shared headings, then shared words, then the tag, then the titles', () => {
  const notes = [
    note('Event loop phases', '## Why it waits\n', ['js', 'js/event-loop']),
    note('The event loop in Node', '## why it  waits\n', ['JS/event-loop', 'js']),
  ];
  expect(proposeTitles(notes)).toEqual([
    'Why it waits',
    'Event loop',
    'Notes on event loop',
    'Event loop phases and The event loop in Node',
  ]);
});

it('finds nothing in words that say nothing', () => {
  expect(proposeTitles([note('Of the day'), note('End of the line')])).toEqual([
    'Of the day and End of the line',
    'Of the day',
  ]);
});

it('proposes no heading that notes of any subject have', () => {
  const notes = [note('Locks', '## Pitfalls\n'), note('Queues', '## pitfalls\n')];
  expect(proposeTitles(notes)).toEqual(['Locks and Queues', 'Locks']);
});

it('takes the title of a single note, and none where there is none', () => {
  expect(proposeTitles([note('Locks', '## A\n', ['x'])])).toEqual(['Locks']);
  expect(proposeTitles([note('')])).toEqual([]);
  expect(proposeTitles([])).toEqual([]);
});

it('names no two the same', () => {
  const notes = [note('Locks', '## Locks\n'), note('locks', '## locks\n')];
  const titles = proposeTitles(notes).map((title) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
});
