// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { late } from './late';

const said: string[] = [];
vi.mock('@mantine/notifications', () => ({
  notifications: {
    show: ({ message }: { message: string }) => said.push(message),
    hide: () => said.push('over'),
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const Word = ({ word }: { readonly word: string }) => <p>{word}</p>;

test('is read when it is first shown, and says so where that takes longer than a moment', async () => {
  let arrive: (file: { Word: typeof Word }) => void = () => undefined;
  const read = vi.fn(
    () =>
      new Promise<{ Word: typeof Word }>((resolve) => {
        arrive = resolve;
      }),
  );
  const Late = late(read, 'Word');
  expect(read).not.toHaveBeenCalled();
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Late word="one" />));
  expect(read).toHaveBeenCalledTimes(1);
  expect(place.textContent).toBe('');
  await act(async () => vi.advanceTimersByTimeAsync(400));
  expect(said).toEqual([]);
  await act(async () => vi.advanceTimersByTimeAsync(200));
  expect(said).toEqual(['One moment…']);
  await act(async () => arrive({ Word }));
  expect(place.textContent).toBe('one');
  expect(said).toEqual(['One moment…', 'over']);
  await act(async () => root.render(<Late word="two" />));
  expect(place.textContent).toBe('two');
  expect(read).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
