import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UpdateMode, UpdateState } from '#contract/desktop/updating';
import type { DesktopSettings } from '../settings';
import type { Feed } from './feed';
import { createUpdates } from './updates';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAYS = 3 * 24 * 60 * 60 * 1000;

/** Updates with a feed that does what it is told. */
function setUp(
  mode: UpdateMode,
  found: string | null = '2.0.0',
  unavailable: string | null = null,
) {
  const done: string[] = [];
  const told: UpdateState[] = [];
  const closings: (() => void)[] = [];
  let settings = { updates: mode } as DesktopSettings;
  const feed: Feed = {
    look: vi.fn(async () => found),
    fetch: vi.fn(async (tell: (percent: number) => void) => [0.2, 40, 40.5, 100].forEach(tell)),
    install: () => void done.push('install'),
  };
  const updates = createUpdates({
    version: '1.0.0',
    unavailable,
    openFeed: async () => {
      done.push('open');
      return feed;
    },
    settings: {
      get: () => settings,
      change: async (changes) => {
        settings = { ...settings, ...changes };
      },
    },
    tell: (state) => void told.push(state),
    closeThen: (install) => void closings.push(install),
  });
  return { ...updates, feed, done, told, closings };
}

test('nothing is loaded or asked while updates are off', async () => {
  const { begin, calls, done, feed } = setUp('off');
  begin();
  await vi.advanceTimersByTimeAsync(DAYS);
  expect(await calls.state()).toMatchObject({ mode: 'off', step: 'idle', found: null });
  await calls.change({ mode: 'off' });
  expect(done).toEqual([]);
  expect(feed.look).not.toHaveBeenCalled();
});

test('it tells of a new version, and fetches it only when asked', async () => {
  const { begin, calls, done, feed, told } = setUp('tell');
  begin();
  await vi.advanceTimersByTimeAsync(DAYS);
  expect(told.at(-1)).toMatchObject({ step: 'found', found: '2.0.0', mode: 'tell' });
  expect(feed.fetch).not.toHaveBeenCalled();
  await expect(calls.install()).rejects.toThrow('Nothing was fetched');
  expect(await calls.fetch()).toMatchObject({ step: 'ready', percent: 100 });
  expect(told.map(({ percent }) => percent)).toContain(40);
  expect(done).toEqual(['open']);
});

test('what was fetched is installed by a click alone, after all is closed', async () => {
  const { calls, closings, done } = setUp('off');
  await calls.change({ mode: 'fetch' });
  await vi.advanceTimersByTimeAsync(DAYS);
  expect(await calls.state()).toMatchObject({ step: 'ready' });
  expect(done).toEqual(['open']);
  await calls.install();
  expect(done).toEqual(['open']);
  for (const close of closings) close();
  expect(done).toEqual(['open', 'install']);
});

test('there is nothing newer', async () => {
  const { calls, feed } = setUp('off', null);
  expect(await calls.look()).toMatchObject({ step: 'newest', found: null });
  await expect(calls.fetch()).rejects.toThrow('No newer version');
  expect(feed.fetch).not.toHaveBeenCalled();
});

test('a failure is told, and the next look forgets it', async () => {
  const { calls, feed } = setUp('fetch');
  vi.mocked(feed.look).mockRejectedValueOnce(new Error('The server can’t be reached.'));
  expect(await calls.look()).toMatchObject({
    step: 'failed',
    problem: 'The server can’t be reached.',
  });
  vi.mocked(feed.fetch).mockRejectedValueOnce(new Error('not what was announced'));
  expect(await calls.look()).toMatchObject({ step: 'failed', problem: 'not what was announced' });
  await expect(calls.install()).rejects.toThrow('Nothing was fetched');
  expect(await calls.look()).toMatchObject({ step: 'ready', problem: null });
});

test('two who ask at once hear of one look', async () => {
  const { calls, feed } = setUp('off');
  await Promise.all([calls.look(), calls.look()]);
  expect(feed.look).toHaveBeenCalledTimes(1);
});

test('where there are no updates, the reason is told and nothing asked', async () => {
  const { begin, calls, done } = setUp('fetch', '2.0.0', 'It runs from its sources.');
  begin();
  await vi.advanceTimersByTimeAsync(DAYS);
  expect(await calls.state()).toMatchObject({
    mode: 'off',
    unavailable: 'It runs from its sources.',
  });
  await expect(calls.look()).rejects.toThrow('from its sources');
  expect(done).toEqual([]);
});
