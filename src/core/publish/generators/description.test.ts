import { expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { describe as describePost } from './description';

const said = (markdown: string, description?: unknown) =>
  describePost(fromMarkdown(markdown), description === undefined ? {} : { description });

it.each([
  ['One. Two.', 'One.'],
  ['One! Two', 'One!'],
  ['One?', 'One?'],
  ['No end', 'No end'],
  ['v1.2 is out. Yes', 'v1.2 is out.'],
  ['日本。語', '日本。'],
  ['# H\n\nText *a*. B', 'Text a.'],
  ['', ''],
  ['# H', ''],
  ['- a\n\nB.', 'B.'],
  ['e.g.this. Yes', 'e.g.this.'],
  ['One.\nTwo.', 'One.'],
  ['%%hid%%\n\nShown.', 'Shown.'],
])('the first sentence of %j is %j', (markdown, text) => {
  expect(said(markdown)).toEqual({ text, isOwn: false });
});

it('a long sentence is cut at a word where there is one', () => {
  const cut = (markdown: string) => said(markdown).text;
  expect(cut('a'.repeat(200))).toBe('a'.repeat(200));
  expect(cut('a'.repeat(201))).toBe(`${'a'.repeat(200)}…`);
  expect(cut('word '.repeat(50))).toBe(`${'word '.repeat(40).slice(0, -1)}…`);
  expect(cut(`${'a'.repeat(150)} ${'b'.repeat(100)}`)).toBe(`${'a'.repeat(150)}…`);
});

it.each([
  [' Own ', 'Own', true],
  ['', 'T.', false],
  [' ', 'T.', false],
  [3, 'T.', false],
])('its own description goes first: %j', (own, text, isOwn) => {
  expect(said('T. U.', own)).toEqual({ text, isOwn });
});
