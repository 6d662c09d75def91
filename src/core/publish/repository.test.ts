import { expect, test } from 'vitest';
import { COMMIT_MESSAGE, commitMessage, commitObstacle, pushObstacle } from './repository';

test('a message names the first title, and how many more', () => {
  expect(commitMessage(COMMIT_MESSAGE, ['Two\nwriters'])).toBe('Publish Two writers');
  expect(commitMessage('post: {{title}}', ['A', 'B', 'C'])).toBe('post: A and 2 more');
  expect(commitMessage('{{title}}', ['$& $1'])).toBe('$& $1');
});

test('conflicts and a missing branch are in the way of a commit', () => {
  const state = {
    branch: 'main',
    upstream: null,
    remote: null,
    ahead: 0,
    behind: 0,
    changed: [],
    conflicted: [],
  };
  expect(commitObstacle(state)).toBeNull();
  expect(commitObstacle({ ...state, branch: null })).toContain('No branch');
  expect(commitObstacle({ ...state, conflicted: ['a.md'] })).toContain('a.md');
  expect(pushObstacle(state)).toContain('git remote add origin');
  const pushed = { ...state, remote: 'origin', upstream: 'origin/main' };
  expect(pushObstacle(pushed)).toBeNull();
  expect(pushObstacle({ ...pushed, upstream: null })).toBeNull();
  expect(pushObstacle({ ...pushed, behind: 2 })).toContain(
    'origin/main has 2 commits that are not here. Pull',
  );
});
