import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criterionKey } from './criterion';
import { readCriteria } from './read-criteria';

const read = (text: string) => readCriteria(text).map(({ level, words }) => `${level} | ${words}`);

test('headings are levels and areas, items are criteria, prose explains them', () => {
  const text = `---
title: Ladder
---
# Senior

What we look for. It is no checklist.

## Ownership

%% ask Ann about this %%

- Owns a **feature** from [idea](https://example.com) to on-call
- Follows up:
  1. after incidents
  2. after meetings

## Judgment

- [ ] Knows when *not* to abstract

## Communication

Explains technical matters to people who decide.

# Staff
`;
  expect(read(text)).toEqual([
    'Senior › Ownership | Owns a feature from idea to on-call',
    'Senior › Ownership › Follows up | after incidents',
    'Senior › Ownership › Follows up | after meetings',
    'Senior › Judgment | Knows when not to abstract',
    'Senior | Communication',
    ' | Staff',
  ]);
});

test.each([
  [
    'a matrix',
    '| | Mid | Senior |\n| - | - | - |\n| Ownership | Own tasks | Own features<br>Own systems |\n| Judgment | | Weighs |',
    [
      'Mid › Ownership | Own tasks',
      'Senior › Ownership | Own features',
      'Senior › Ownership | Own systems',
      'Senior › Judgment | Weighs',
    ],
  ],
  [
    'two columns, of which the first says of what',
    '# Senior\n\n| Trait | What it means |\n| - | - |\n| Ownership | Takes responsibility |',
    ['Senior › Ownership | Takes responsibility'],
  ],
  ['one column', '| Senior |\n| - |\n| Owns |\n| Mentors |', ['Senior | Owns', 'Senior | Mentors']],
])('a table: %s', (_, text, found) => {
  expect(read(text)).toEqual(found);
});

test('an item that says something is a criterion, whatever stands below it; a name is an area', () => {
  const text = `- Designs systems that survive failures
  - including data loss
- Ownership
  - Owns a feature
- What we expect of everybody here:
  - Reviews
`;
  expect(read(text)).toEqual([
    ' | Designs systems that survive failures',
    'Designs systems that survive failures | including data loss',
    'Ownership | Owns a feature',
    'What we expect of everybody here | Reviews',
  ]);
});

test.each([
  ['lines', 'Owns a feature\nMentors two people\n', [' | Owns a feature', ' | Mentors two people']],
  [
    'lines that were broken for their length',
    'Owns a feature\nfrom idea to release.\nMentors.\r\n\r\nReviews.',
    [' | Owns a feature from idea to release.', ' | Mentors.', ' | Reviews.'],
  ],
  ['lines with a name', 'Senior:\nOwns\nStaff:\nLeads', ['Senior | Owns', 'Staff | Leads']],
  [
    'bullets that Markdown doesn’t know',
    'Senior Engineer\n• Owns a feature\n• Mentors\n\nStaff Engineer\n• Leads',
    ['Senior Engineer | Owns a feature', 'Senior Engineer | Mentors', 'Staff Engineer | Leads'],
  ],
  [
    'prose before a list',
    'This is what we talked about when we met for lunch last week.\n\n- Owns',
    [' | Owns'],
  ],
  ['headings and lines', '## Senior\n\nOwns\n\n## Staff\n', ['Senior | Owns', ' | Staff']],
  ['nothing', ' \n\n%% nothing %%\n', []],
])('%s', (_, text, found) => {
  expect(read(text)).toEqual(found);
});

test('what is said twice at a level is one; at two levels its name says which', () => {
  const text =
    '# Mid\n\n- Writes “clear” code\n- writes clear  code.\n\n# Senior\n\n- Writes clear code\n- Owns';
  expect(readCriteria(text)).toEqual([
    { level: 'Mid', words: 'Writes “clear” code', name: 'Mid › Writes “clear” code' },
    { level: 'Senior', words: 'Writes clear code', name: 'Senior › Writes clear code' },
    { level: 'Senior', words: 'Owns', name: 'Owns' },
  ]);
});

test('what is said twice stands where it was said first', () => {
  expect(read('# L\n\n- Owns\n- Mentors\n- owns')).toEqual(['L | Owns', 'L | Mentors']);
});

test('no item of a list is lost, whatever it says, and reading goes on for any text', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß]{1,8}$/);
  const item = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
      const keys = (words: readonly string[]) => [...new Set(words.map(criterionKey))];
      const found = readCriteria(`# L\n\n${items.map((one) => `- ${one}`).join('\n')}\n`);
      expect(keys(found.map(({ words }) => words))).toEqual(keys(items));
      expect(new Set(found.map(({ name }) => criterionKey(name))).size).toBe(found.length);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { words } of readCriteria(text)) expect(criterionKey(words)).not.toBe('');
    }),
  );
});

test('a key is the same when it is made of a key, and forgets case, spaces, quotes and stops', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(criterionKey(criterionKey(text))).toBe(criterionKey(text));
    }),
  );
  expect(criterionKey(' “Owns”\u00a0a FEATURE’s\n end. ')).toBe('owns a features end');
});
