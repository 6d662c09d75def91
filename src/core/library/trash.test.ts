import { expect, it } from 'vitest';
import { goesAt } from './trash';

it('an entry whose time ends beyond all dates stays for ever', () => {
  expect(goesAt('2026-03-29T00:00:00.000Z', 2)).toBe('2026-03-31T00:00:00.000Z');
  expect(goesAt('2026-03-29T00:00:00.000Z', Number.MAX_SAFE_INTEGER)).toBe(null);
  expect(goesAt('2026-03-29T00:00:00.000Z', null)).toBe(null);
});
