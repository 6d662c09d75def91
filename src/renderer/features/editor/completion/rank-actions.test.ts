import { describe, expect, it } from 'vitest';
import { rankActions } from './rank-actions';

const actions = [
  { label: 'Heading 1', words: 'h1 title' },
  { label: 'Table', words: 'grid' },
  { label: 'Task list', words: 'todo checkbox' },
  { label: 'Bullet list', words: 'unordered' },
];

describe('rankActions', () => {
  it.each([
    ['', ['Heading 1', 'Table', 'Task list', 'Bullet list']],
    ['ta', ['Table', 'Task list']],
    ['list', ['Task list', 'Bullet list']],
    ['todo', ['Task list']],
    ['h1', ['Heading 1']],
    ['blst', ['Bullet list']],
    ['zzz', []],
  ])('finds by %j', (query, labels) => {
    expect(rankActions(query, actions).map(({ label }) => label)).toEqual(labels);
  });
});
