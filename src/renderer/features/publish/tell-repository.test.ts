import { expect, test } from 'vitest';
import { tellRepository } from './tell-repository';

const CLEAN = {
  branch: 'main',
  upstream: 'origin/main',
  remote: 'origin',
  ahead: 0,
  behind: 0,
  changed: [],
  conflicted: [],
};

test('a repository with nothing to do says so', () => {
  expect(tellRepository(CLEAN, 0)).toBe('All that was changed is in origin/main.');
  expect(tellRepository({ ...CLEAN, upstream: null }, 0)).toBe(
    'All that was changed is in a commit.',
  );
});

test('what waits, what stays and what is elsewhere is told', () => {
  const state = { ...CLEAN, changed: ['a', 'b', 'c'], ahead: 1, behind: 2 };
  expect(tellRepository(state, 2)).toBe(
    '2 changed files are in no commit yet. 1 other file of the blog has changes; a commit leaves them alone. 1 commit is not in origin/main yet.',
  );
});
