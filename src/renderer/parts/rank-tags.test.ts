import { expect, it } from 'vitest';
import { rankTags } from './rank-tags';

it('puts the tag that is typed in full first, and keeps the order of the others', () => {
  const tags = ['mysql', 'sqlite', 'sql/joins', 'git', 'SQL'];
  expect(rankTags(tags, 'sql')).toEqual(['SQL', 'sqlite', 'sql/joins', 'mysql']);
  expect(rankTags(tags, ' #Git')).toEqual(['git']);
  expect(rankTags(tags, '')).toEqual(tags);
  expect(rankTags(tags, 'rust')).toEqual([]);
});
