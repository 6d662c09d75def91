// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatRelative } from '#core/relative-date';
import { useNow } from './use-now';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Age({ of }: { readonly of: string }) {
  return <p>{formatRelative(of, useNow())}</p>;
}

/** Shows how old it is. @returns what is told, and how to take it away */
async function show(of: string): Promise<{ told: () => string | null; end: () => void }> {
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Age of={of} />));
  return { told: () => place.textContent, end: () => act(() => root.unmount()) };
}

test('one age is told in all places at any time, whenever each of them was first shown', async () => {
  const changed = new Date(Date.now()).toISOString();
  const list = await show(changed);
  await act(async () => vi.advanceTimersByTimeAsync(40_000));
  const header = await show(changed);
  const seen = new Set<string | null>();
  for (let second = 40; second <= 150; second += 5) {
    expect(header.told()).toBe(list.told());
    seen.add(list.told());
    await act(async () => vi.advanceTimersByTimeAsync(5_000));
  }
  expect([...seen]).toEqual(['now', '1 min. ago', '2 min. ago']);
  list.end();
  header.end();
  expect(vi.getTimerCount()).toBe(0);
});
