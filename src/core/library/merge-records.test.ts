import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { collectImages } from '#core/document/images';
import { textOf } from '#core/document/document';
import { chooseRecord, countConflicts, mergeRecords } from './merge-records';
import { mergeSettings } from './merge-settings';
import type { EntryRecord } from './record';
import { EMPTY_SETTINGS } from './settings';

const record = (changes: Partial<EntryRecord> = {}, markdown = 'a\n\nb\n') =>
  makeRecord('note000000', 'Title', markdown, changes);
const merged = (base: EntryRecord | null, mine: EntryRecord, theirs: EntryRecord) =>
  chooseRecord(mergeRecords(base, mine, theirs), []);

describe('fields', () => {
  test('that one side changed are taken from there', () => {
    const mine = record({ title: 'Mine', tags: ['a', 'mine'] });
    const theirs = record({ stage: 'ready', tags: ['theirs'], aliases: ['other'] });
    const result = merged(record({ tags: ['a'] }), mine, theirs);
    expect(result).toMatchObject({
      title: 'Mine',
      stage: 'ready',
      tags: ['mine', 'theirs'],
      aliases: ['other'],
    });
  });

  test('that tell of explanations from memory keep those of both, but what one took back', () => {
    const recall = (id: string): EntryRecord['recalls'][number] => {
      return { id, at: '2026-03-01T10:00:00.000Z', rating: 'good', said: [id], missed: [] };
    };
    const base = record({ recalls: [recall('a'), recall('b')] });
    const mine = record({ recalls: [recall('b'), recall('c')] });
    const theirs = record({ recalls: [recall('a'), recall('b'), recall('d')] });
    expect(merged(base, mine, theirs).recalls.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(merged(base, theirs, mine).recalls.map(({ id }) => id)).toEqual(['b', 'd', 'c']);
    expect(merged(null, mine, theirs).recalls.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });

  test('that both changed are a choice; the other title is found as an alias', () => {
    const merge = mergeRecords(record(), record({ title: 'Mine' }), record({ title: 'Theirs' }));
    expect(merge.fields).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
    expect(chooseRecord(merge, ['theirs'])).toMatchObject({ title: 'Theirs', aliases: [] });
    expect(chooseRecord(merge, ['both'])).toMatchObject({ title: 'Mine', aliases: ['Theirs'] });
  });

  test('front matter is merged line by line, comments too', () => {
    const lines = (...text: string[]) => ['---', ...text, '---'].join('\n');
    const base = record({ frontMatter: lines('weight: 1 # first', 'layout: post') });
    const mine = record({ frontMatter: lines('weight: 2 # first', 'layout: post') });
    const theirs = record({
      frontMatter: lines('weight: 1 # first', 'layout: post', '# why', 'x: 1'),
    });
    expect(merged(base, mine, theirs).frontMatter).toBe(
      lines('weight: 2 # first', 'layout: post', '# why', 'x: 1'),
    );
    const other = record({ frontMatter: lines('weight: 3 # first', 'layout: post') });
    expect(mergeRecords(base, mine, other).fields).toMatchObject([{ field: 'frontMatter' }]);
  });

  test('private stays private whenever one version says so', () => {
    fc.assert(
      fc.property(
        fc.option(fc.boolean()),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('mine', 'theirs', 'both'),
        (before, one, other, choice) => {
          const base = before === null ? null : record({ private: before });
          const merge = mergeRecords(
            base,
            record({ private: one, title: 'Mine' }, 'a\n\nmine\n'),
            record({ private: other, title: 'Theirs' }, 'a\n\ntheirs\n'),
          );
          const picks = Array.from({ length: countConflicts(merge) }, () => choice);
          expect(chooseRecord(merge, picks).private).toBe(one || other);
        },
      ),
    );
  });
});

test('different images of the same name both stay', () => {
  const one = `${'1'.repeat(64)}.png`;
  const two = `${'2'.repeat(64)}.png`;
  const mine = record({ attachments: { 'a.png': one } }, '![](a.png)\n\nmine\n');
  const theirs = record({ attachments: { 'a.png': two } }, 'x\n\n![](a.png)\n');
  const result = merged(null, mine, theirs);
  expect(result.attachments).toEqual({ 'a.png': one, 'a-2.png': two });
  expect(collectImages(result.document).toSorted()).toEqual(['a-2.png', 'a.png']);
});

test('blocks of both are written as they came', () => {
  const base = record({}, '* a\n\n__b__\n');
  const mine = record({}, '* a\n\n__b__\n\n__mine__\n');
  const theirs = record({}, '* a new\n\n__b__\n');
  const result = merged(base, mine, theirs);
  expect(result.document.content?.map(textOf)).toEqual(['a new', 'b', 'mine']);
  const sources = result.verbatim?.blocks.map(({ source }) => source);
  expect(sources).toEqual(expect.arrayContaining(['* a new', '__mine__']));
});

describe('settings', () => {
  const targets = (...names: string[]) =>
    names.map((name) => ({ name, generator: 'hugo' as const, path: `/${name}` }));
  test('keep what either has, and let go what either took out', () => {
    const base = { ...EMPTY_SETTINGS, targets: targets('a', 'b') };
    const mine = { ...base, targets: targets('a', 'b', 'mine'), searches: ['mine'] };
    const theirs = { ...base, targets: targets('b', 'theirs') };
    const result = mergeSettings(base, mine, theirs);
    expect(result.targets.map(({ name }) => name).toSorted()).toEqual(['b', 'mine', 'theirs']);
    expect(result.searches).toEqual(['mine']);
  });

  test('keep the own words of both, without those that one side took out', () => {
    const settings = (...words: string[]) => ({ ...EMPTY_SETTINGS, words });
    const result = mergeSettings(
      settings('a', 'b'),
      settings('a', 'mine'),
      settings('a', 'b', 'theirs'),
    );
    expect(result.words).toEqual(['a', 'mine', 'theirs']);
  });
});
