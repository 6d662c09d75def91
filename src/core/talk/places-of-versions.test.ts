import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { outlineOf } from './outline';
import { namesOfPlaces, placesOfNames } from './versions';

test('slides are named by the places of their headings, and found by their names after a move', () => {
  const outline = outlineOf(fromMarkdown('## A\n\n### B\n\nb\n\n---\n\nmore\n\n### C\n').document);
  const names = namesOfPlaces(outline, new Set([1, 5]));
  expect(names.size).toBe(2);
  const moved = outlineOf(fromMarkdown('## A\n\n### C\n\n### B\n\nb\n').document);
  expect(placesOfNames(moved, names)).toEqual(new Set([1, 2]));
});
