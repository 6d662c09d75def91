import { describe, expect, test } from 'vitest';
import { makeRecord } from '../../draft/testing/make-record';
import { becomesVersion } from './keep-version';

const LONG = 'A paragraph that says enough to be missed, and goes on for a while. '.repeat(3);
const at = (time: string) => `2026-03-01T${time}.000Z`;
const record = (updated: string, markdown: string, changes = {}) =>
  makeRecord('n000000001', 'Title', markdown, { updated: at(updated), ...changes });

describe('a record that was overwritten becomes a version', () => {
  const typed = { before: record('10:00:30', 'One.'), after: record('10:00:31', 'One. Two.') };

  test('when it is the first', () => {
    expect(becomesVersion({ ...typed, lastKept: null })).toBe(true);
  });

  test('once a minute while somebody types', () => {
    expect(becomesVersion({ ...typed, lastKept: at('10:00:00') })).toBe(false);
    expect(becomesVersion({ ...typed, lastKept: at('09:59:30') })).toBe(true);
  });

  test('when it stood for a minute, as the end of an earlier sitting did', () => {
    const after = record('18:00:00', 'One. Two.');
    expect(becomesVersion({ ...typed, after, lastKept: at('10:00:20') })).toBe(true);
  });

  test('when the next one takes a good deal out, or puts another text in its place', () => {
    const before = record('10:00:30', `First.\n\n${LONG}\n\nLast.`);
    for (const markdown of ['First.\n\nLast.', '', 'Something else altogether.']) {
      const after = record('10:00:31', markdown);
      expect(becomesVersion({ before, after, lastKept: at('10:00:20') })).toBe(true);
    }
    const typedOn = record('10:00:31', `First.\n\n${LONG} And so on.\n\nLast.`);
    expect(becomesVersion({ before, after: typedOn, lastKept: at('10:00:20') })).toBe(false);
  });

  test('when only its title, tags or privacy changed', () => {
    const before = record('10:00:30', 'One.');
    for (const change of [{ title: 'Other' }, { tags: ['a'] }, { private: true }]) {
      const after = record('10:05:00', 'One.', change);
      expect(becomesVersion({ before, after, lastKept: at('10:00:20') })).toBe(true);
    }
  });

  test('when it lies in a blog as it is', () => {
    const at10 = at('10:00:00');
    const placed = (revision: number) => [
      { target: 'b', path: 'p', hash: 'h', revision, at: at10 },
    ];
    const next = { after: typed.after, lastKept: at10 };
    const { before } = typed;
    const published = { ...before, publications: placed(before.revision) };
    expect(becomesVersion({ ...next, before: published })).toBe(true);
    const changed = { ...before, publications: placed(before.revision - 1) };
    expect(becomesVersion({ ...next, before: changed })).toBe(false);
  });

  test('never when the next one says the same', () => {
    const after = record('10:05:00', 'One.', {
      revision: 2,
      publications: [{ target: 'b', path: 'p', hash: 'h', revision: 2, at: at('10:05:00') }],
    });
    expect(becomesVersion({ before: typed.before, after, lastKept: null })).toBe(false);
  });
});
