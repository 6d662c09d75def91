import { expect, it } from 'vitest';
import { levelOf } from './document';

it.each([
  [{ level: 3 }, 3],
  [{}, 1],
  [{ level: null }, 1],
  [{ level: '2' }, 1],
])('a heading with %j is of level %i', (attrs, level) => {
  expect(levelOf({ type: 'heading', attrs })).toBe(level);
});
