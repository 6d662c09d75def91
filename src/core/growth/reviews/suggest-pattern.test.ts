import { expect, test } from 'vitest';
import { createSuggesting } from './suggest-pattern';

const REMARKS = [
  { title: 'Name the unit', pattern: 'Unclear names' },
  { title: 'Which unit of milliseconds?', pattern: 'unclear names' },
  { title: 'Milliseconds or seconds?', pattern: 'Naming' },
  { title: 'There is no test for null', pattern: 'Missing tests' },
  { title: 'Anything', pattern: '' },
];

const suggest = createSuggesting(REMARKS, [{ from: 'Naming', to: 'Unclear names' }]);

test.each([
  ['This name is not clear', 'Unclear names', ['name']],
  ['A UNIT of milliseconds would help', 'Unclear names', ['unit', 'millisecond']],
  ['Please add tests', 'Missing tests', ['test']],
  ['A test with a better name', null, []],
  ['Only one unit', null, []],
  ['Split this function', null, []],
])('%s', (text, pattern, by) => {
  expect(suggest(text)).toEqual(pattern === null ? null : { pattern, by });
});

test('small and common words suggest nothing, neither of a name nor of remarks', () => {
  const said = [
    { title: 'The lock is held over the call', pattern: 'Holding the lock for all of it' },
    {
      title: 'Lock for the shortest time, should they have it',
      pattern: 'Holding the lock for all of it',
    },
    { title: 'Should they have this?', pattern: 'Asking their own team' },
  ];
  const over = createSuggesting(said, []);
  for (const text of ['Rename the file for all of it', 'What would they do with their own?']) {
    expect(over(text)).toBeNull();
  }
  expect(over('Is the lock held?')).toEqual({ pattern: said[0]?.pattern, by: ['lock'] });
});
