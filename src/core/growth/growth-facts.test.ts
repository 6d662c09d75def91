import { expect, test } from 'vitest';
import { growthFactsOf } from './growth-facts';
import { remarkOf } from './remark';
import { winOf } from './win';
import { writeFacts } from './write-facts';

const ENTRY = { id: 'a', title: 'Name the unit' };

test('a remark is read as it was written', () => {
  const facts = {
    date: '2026-03-01',
    role: 'gave',
    pattern: 'C#: units',
    area: '1.10',
    link: 'https://example.com/1#r2',
    why: 'Why “ms”?',
    experience: 'more',
  };
  const read = growthFactsOf('review', writeFacts(null, facts));
  expect(read).toEqual(facts);
  expect(remarkOf(ENTRY, read, '2026-04-01')).toEqual({
    ...ENTRY,
    ...facts,
    date: undefined,
    day: '2026-03-01',
    constraints: '',
    comment: '',
  });
});

test('a win is read as it was written, with the traits that there are', () => {
  const facts = {
    for: 'Support',
    outcome: '',
    proof: ['[[Post]]', 'https://example.com'],
    traits: ['Judgment', 'luck'],
  };
  expect(winOf(ENTRY, growthFactsOf('win', writeFacts(null, facts)), '2026-04-01')).toEqual({
    ...ENTRY,
    day: '2026-04-01',
    for: 'Support',
    outcome: '',
    number: '',
    proof: ['[[Post]]', 'https://example.com'],
    traits: ['judgment'],
    copied: [],
  });
});

test('what is typed beside stays in the front matter', () => {
  const before = '---\n# mine\nmood: fine\n---';
  expect(writeFacts(before, { role: 'got' })).toBe('---\n# mine\nmood: fine\nrole: got\n---');
});

test.each([
  ['a moment', 'date: 2026-03-01T10:00:00Z', '2026-03-01'],
  ['no day of the calendar', 'date: 2026-02-30', '2026-04-01'],
  ['another type', 'date: [2026]', '2026-04-01'],
  ['none', 'role: got', '2026-04-01'],
])('the day of a remark whose date is %s', (_, line, day) => {
  expect(remarkOf(ENTRY, growthFactsOf('review', `---\n${line}\n---`), '2026-04-01').day).toBe(day);
});

test.each([
  ['note', '---\npattern: Names\n---', { pattern: 'Names' }],
  ['note', '---\nlint: 2026-03-01\npattern: Names\n---', { pattern: 'Names', lint: '2026-03-01' }],
  ['note', '---\ndate: 2026-03-01\n---', null],
  ['review', '---\n[broken\n---', null],
  ['note', null, null],
])('a %s with %j tells %j', (kind, frontMatter, facts) => {
  expect(growthFactsOf(kind, frontMatter)).toEqual(facts);
});
