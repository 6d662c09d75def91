// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { storeTyped } from './store-typed';

const flush = vi.hoisted(() => vi.fn());
vi.mock('../api', () => ({ api: { typing: { flush } } }));

afterEach(() => localStorage.clear());

test('what is typed is on the disk soon after, however long the typing goes on', () => {
  vi.useFakeTimers();
  for (const typed of ['H', 'Ha', 'Hal', 'Half']) {
    storeTyped('field', typed);
    vi.advanceTimersByTime(200);
  }
  expect(localStorage.getItem('field')).toBe('Half');
  expect(flush).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(flush).toHaveBeenCalledTimes(2);
  storeTyped('field', null);
  vi.advanceTimersByTime(1_000);
  expect(localStorage.getItem('field')).toBeNull();
  expect(flush).toHaveBeenCalledTimes(3);
});
