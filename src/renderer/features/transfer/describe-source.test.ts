import { expect, test } from 'vitest';
import { describeSource } from './describe-source';

test.each([
  [['/home/me/my blog'], 'my blog'],
  [['/home/me/my blog/'], 'my blog'],
  [['C:\\notes\\a.md', 'C:\\notes\\b.md', 'C:\\notes\\c.md'], 'a.md and 2 more'],
  [['/'], '/'],
])('%j is %s', (from, name) => {
  expect(describeSource(from)).toBe(name);
});
