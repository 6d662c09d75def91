import { expect, test, vi } from 'vitest';
import type { Api } from '#contract/calls/api';
import { METHODS } from '#contract/calls/methods';
import { lateCalls } from './late-calls';

const calls = () => ({
  change: vi.fn(async () => ({ change: 'c', entries: [], inText: [] })),
  remove: vi.fn(async () => undefined),
});

test('has every call of its noun, and reads their code once, with the first', async () => {
  const made = calls();
  const read = vi.fn(async () => made as unknown as Api['bulk']);
  const bulk = lateCalls('bulk', read);
  expect(Object.keys(bulk)).toEqual(Object.keys(METHODS.bulk));
  expect(read).not.toHaveBeenCalled();
  await bulk.remove({ ids: ['a'] });
  await Promise.all([bulk.remove({ ids: ['b'] }), bulk.change({ ids: ['b'], changes: {} })]);
  expect(read).toHaveBeenCalledTimes(1);
  expect(made.remove.mock.calls).toEqual([[{ ids: ['a'] }], [{ ids: ['b'] }]]);
});

test('an idle verb reads nothing, unless something was asked before it', async () => {
  const done: string[] = [];
  const read = vi.fn(
    async () =>
      ({
        start: async () => void done.push('start'),
        stop: async () => void done.push('stop'),
      }) as unknown as Api['previews'],
  );
  const previews = lateCalls('previews', read, ['stop']);
  await previews.stop();
  expect(read).not.toHaveBeenCalled();
  const starting = previews.start({} as Parameters<Api['previews']['start']>[0]);
  await previews.stop();
  await starting;
  expect(done).toEqual(['start', 'stop']);
});

test('what it can not read is told to whoever asked', async () => {
  const bulk = lateCalls('bulk', async () => {
    throw new Error('It is gone.');
  });
  await expect(bulk.remove({ ids: [] })).rejects.toThrow('It is gone.');
});
