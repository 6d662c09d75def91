import { expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { collectImages } from '#core/document/images';
import { chooseRecord, mergeRecords } from './merge-records';
import type { EntryRecord } from './record';

const record = (changes: Partial<EntryRecord>, markdown = 'a\n') =>
  makeRecord('note000000', 'Title', markdown, changes);
const image = (digit: string): string => `${digit.repeat(64)}.png`;

test('an entry that both machines have was made when the first of them made it', () => {
  const [older, newer] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'] as const;
  for (const [mine, theirs] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const merge = mergeRecords(null, record({ created: mine }), record({ created: theirs }));
    expect(chooseRecord(merge, []).created).toBe(older);
  }
});

test('a stage or front matter that one side took away and the other changed is a choice', () => {
  const [base, mine, theirs] = [
    record({ stage: 'idea', frontMatter: '---\nweight: 1\n---' }),
    record({ stage: null, frontMatter: null }),
    record({ stage: 'ready', frontMatter: '---\nweight: 2\n---' }),
  ];
  expect(mergeRecords(base, mine, theirs).fields).toEqual([
    { field: 'stage', mine: '', theirs: 'ready' },
    { field: 'frontMatter', mine: '', theirs: '---\nweight: 2\n---' },
  ]);
  expect(mergeRecords(base, theirs, mine).fields).toEqual([
    { field: 'stage', mine: 'ready', theirs: '' },
    { field: 'frontMatter', mine: '---\nweight: 2\n---', theirs: '' },
  ]);
});

test('of two publications in one blog the later one counts', () => {
  const out = (at: string) => ({
    target: 'blog',
    slug: at,
    at: `2026-03-0${at}T00:00:00.000Z`,
    files: [],
  });
  const publications = (at: string) =>
    record({ publications: [out(at)] as unknown as EntryRecord['publications'] });
  const later = [expect.objectContaining({ slug: '2' })];
  for (const [mine, theirs] of [
    ['1', '2'],
    ['2', '1'],
  ] as const) {
    const merge = mergeRecords(null, publications(mine), publications(theirs));
    expect(chooseRecord(merge, []).publications).toEqual(later);
  }
});

test('pictures that both call the same keep both, the other ones keep their names', () => {
  const mine = record({ attachments: { 'pictures.v2/plan': image('a'), 'b.png': image('b') } }, '');
  const theirs = record(
    { attachments: { 'pictures.v2/plan': image('c'), 'b.png': image('b'), 'd.png': image('d') } },
    '![](pictures.v2/plan) ![](b.png) ![](d.png)\n',
  );
  const merged = chooseRecord(mergeRecords(null, mine, theirs), []);
  expect(merged.attachments).toEqual({
    'pictures.v2/plan': image('a'),
    'pictures.v2/plan-2': image('c'),
    'b.png': image('b'),
    'd.png': image('d'),
  });
  expect(collectImages(merged.document)).toEqual(['pictures.v2/plan-2', 'b.png', 'd.png']);
});
