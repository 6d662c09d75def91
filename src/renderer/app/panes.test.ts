import { describe, expect, test } from 'vitest';
import { readPanes, writePanes } from './kept-panes';
import {
  activate,
  closePane,
  leaveEntries,
  ONE_PANE,
  openAt,
  openBeside,
  settlePanes,
  stepAlong,
  swapPanes,
  toggleContents,
  type Panes,
} from './panes';

const all = (): boolean => true;

/** What is open from left to right; the active one with a star. */
function look({ shown, active }: Panes): string {
  return shown
    .map(({ name, trail }) => `${trail.here ?? '–'}${name === active ? '*' : ''}`)
    .join(' | ');
}

/** `a` on the left, `b` on the right where the person is. */
const two = openBeside(openAt(ONE_PANE, undefined, 'a'), undefined, 'b', all);

test('an entry opens beside in a pane of its own, and is never in both', () => {
  expect(look(two)).toBe('a | b*');
  expect(look(openAt(two, undefined, 'a'))).toBe('a* | b');
  expect(look(openAt(two, 'one', 'b'))).toBe('a | b*');
  expect(look(openBeside(two, undefined, 'a', all))).toBe('a* | b');
  expect(look(openBeside(two, 'one', 'c', all))).toBe('a | c*');
});

test('one that is open here moves over, and what was here comes back', () => {
  const one = openAt(openAt(ONE_PANE, undefined, 'a'), undefined, 'b');
  expect(look(openBeside(one, undefined, 'b', all))).toBe('a | b*');
  expect(look(openBeside(one, undefined, 'b', () => false))).toBe('b*');
  const only = openAt(ONE_PANE, undefined, 'a');
  expect(openBeside(only, undefined, 'a', all)).toBe(only);
});

test('a place goes with the entry, into the pane that has it', () => {
  const place = { block: 2, start: 0, end: 4 };
  const next = openAt(two, 'two', 'a', place);
  expect(next.shown.map((pane) => pane.place)).toEqual([place, null]);
});

test('each pane has a way of its own, past what is gone or beside', () => {
  const farther = openAt(openAt(openAt(two, 'one', 'c'), 'one', 'd'), 'two', 'e');
  expect(look(stepAlong(farther, 'one', 'back', all))).toBe('c | e*');
  expect(look(stepAlong(farther, 'one', 'back', (id) => id !== 'c'))).toBe('a | e*');
  expect(look(stepAlong(farther, 'two', 'back', all))).toBe('d | b*');
  const met = openAt(stepAlong(farther, 'two', 'back', all), 'one', 'e');
  expect(look(stepAlong(met, 'two', 'forward', all))).toBe('e* | b');
});

test('panes change sides with their widths, keep their names, and close', () => {
  const swapped = swapPanes({ ...two, share: 0.7 });
  expect(look(swapped)).toBe('b* | a');
  expect(swapped.shown.map(({ name }) => name)).toEqual(['two', 'one']);
  expect(swapped.share).toBeCloseTo(0.3);
  expect(look(closePane(swapped, 'two'))).toBe('a*');
  expect(look(closePane(activate(two, 'one')))).toBe('b*');
  expect(closePane(ONE_PANE)).toBe(ONE_PANE);
  // A pane after another one was closed gets the name that is free.
  expect(look(openBeside(closePane(two, 'one'), undefined, 'c', all))).toBe('b | c*');
});

describe('entries that go', () => {
  test('are left for the next one, or their pane is closed', () => {
    expect(look(leaveEntries(two, new Set(['b']), 'c'))).toBe('a | c*');
    expect(look(leaveEntries(two, new Set(['b']), 'a'))).toBe('a*');
    expect(look(leaveEntries(two, new Set(['b']), null))).toBe('a*');
    expect(look(leaveEntries(two, new Set(['a']), 'c'))).toBe('c | b*');
    expect(look(leaveEntries(two, new Set(['a', 'b']), 'c'))).toBe('c*');
    expect(look(leaveEntries(two, new Set(['x']), 'c'))).toBe('a | b*');
    expect(look(leaveEntries(closePane(two), new Set(['a']), null))).toBe('–*');
  });

  test('are not opened again after a restart', () => {
    const kept = readPanes(writePanes(two));
    expect(look(settlePanes(kept, all, 'z'))).toBe('a | b*');
    expect(look(settlePanes(kept, (id) => id !== 'b', 'z'))).toBe('a*');
    expect(look(settlePanes(kept, () => false, 'z'))).toBe('z*');
    expect(look(settlePanes(ONE_PANE, all, null))).toBe('–*');
  });
});

test('panes are kept with sides, widths and contents', () => {
  const kept = readPanes(writePanes(toggleContents({ ...swapPanes(two), share: 0.4 }, 'one')));
  expect(look(kept)).toBe('b* | a');
  expect(kept.share).toBe(0.4);
  expect(kept.shown.map(({ contents }) => contents)).toEqual([false, true]);
});

test('each pane keeps its way back and forward, and passes what is gone', () => {
  const long = ['c', 'd', 'e'].reduce((last, id) => openAt(last, 'one', id), two);
  const walked = stepAlong(long, 'one', 'back', all);
  const kept = readPanes(writePanes(walked));
  expect(kept.shown.map(({ trail }) => trail)).toEqual(walked.shown.map(({ trail }) => trail));
  expect(look(stepAlong(kept, 'one', 'forward', all))).toBe('e* | b');
  expect(look(stepAlong(kept, 'one', 'back', (id) => id !== 'c'))).toBe('a* | b');
});

test('what an older version kept has no way back', () => {
  const kept = readPanes('{"panes":[{"id":"a","contents":true}],"active":0,"share":0.5}');
  expect(kept.shown[0].trail).toEqual({ past: [], here: 'a', future: [] });
});

test.each([
  null,
  '',
  '[]',
  'null',
  '{"panes":[]}',
  '{"panes":[{"id":3,"contents":true}]}',
  '{"panes":[{"id":"a","contents":true,"past":[3]}]}',
  '{"panes":[{"id":"a","contents":true,"past":[],"future":"b"}]}',
  '{"panes":"a"}',
])('what is no panes opens none: %s', (text) => {
  expect(readPanes(text)).toEqual(ONE_PANE);
});

test('kept panes can’t break what holds for panes', () => {
  const pane = (id: string) => ({ id, contents: false });
  const panes = [pane('a'), pane('a'), pane('b')];
  const read = readPanes(JSON.stringify({ panes, active: 7, share: 40 }));
  expect(look(read)).toBe('a*');
  expect(read.share).toBe(0.65);
});
