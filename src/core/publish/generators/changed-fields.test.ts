import { expect, test } from 'vitest';
import type { PostChanges } from '../dialect';
import { hexoDialect } from './hexo';
import { jekyllDialect } from './jekyll';

const properties = (changes: PostChanges, there = {}) => [
  jekyllDialect().changeFields(changes, there).properties,
  hexoDialect().changeFields(changes, there).properties,
];

test('old addresses are put under the key of the plugin, after those that are there', () => {
  const aliases = ['/old/', 'Another title', '/older/'];
  expect(properties({ aliases }, { redirect_from: '/older/', alias: ['/oldest/'] })).toEqual([
    { redirect_from: ['/older/', '/old/'] },
    { alias: ['/oldest/', '/old/', '/older/'] },
  ]);
  expect(properties({ aliases: ['A title'] })).toEqual([{}, {}]);
});

test('a draft is not published, and a post again says nothing of it', () => {
  expect(properties({ isDraft: true })).toEqual([{ published: false }, { published: false }]);
  const shown = properties({ isDraft: false }, { published: false });
  expect(shown).toEqual([{ published: null }, { published: null }]);
  expect(properties({ isDraft: false })).toEqual([{}, {}]);
});
