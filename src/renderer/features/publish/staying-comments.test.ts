import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { countStaying, tellStaying } from './staying-comments';

const file = (text: string) => ({
  id: 'a',
  path: 'a.md',
  action: 'create' as const,
  drift: 'never' as const,
  bytes: text.length,
  text,
});

test('counts the comments of a post that its files don’t have', () => {
  const { document } = fromMarkdown('a %%one%% b\n\n%%\ntwo\n%%\n');
  expect(countStaying(document, [file('a b')])).toBe(2);
  expect(countStaying(document, [file('a b\n\n%%\ntwo\n%%\n')])).toBe(1);
  expect(tellStaying(0)).toBeNull();
  expect(tellStaying(1)).toMatch(/^1 comment stays here/);
  expect(tellStaying(2)).toMatch(/^2 comments stay here/);
});
