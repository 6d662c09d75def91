import { expect, test } from 'vitest';
import { mergeSettings } from './merge-settings';
import { EMPTY_SETTINGS, type LibrarySettings } from './settings';

test('skill areas, names of patterns and snapshots of both machines are kept, and what one took away goes', () => {
  const settings = (name: string): LibrarySettings => ({
    ...EMPTY_SETTINGS,
    skillAreas: [{ name, tags: [name] }],
    patternNames: [{ from: name, to: `${name} now` }],
    snapshots: [{ id: name, version: name, name }],
  });
  const both = mergeSettings(null, settings('mine'), settings('theirs'));
  expect(both.skillAreas?.map(({ name }) => name).toSorted()).toEqual(['mine', 'theirs']);
  expect(both.patternNames?.map(({ from }) => from).toSorted()).toEqual(['mine', 'theirs']);
  expect(both.snapshots?.map(({ id }) => id).toSorted()).toEqual(['mine', 'theirs']);
  const gone = mergeSettings(settings('mine'), EMPTY_SETTINGS, settings('mine'));
  expect(gone).toEqual(EMPTY_SETTINGS);
});
