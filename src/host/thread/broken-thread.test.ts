import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Api } from '#contract/calls/api';
import { connect } from '#contract/calls/connect';
import type { Noted } from '#contract/faults/log';
import { METHODS } from '#contract/calls/methods';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { builtWorker } from '../testing/built-worker';
import { keepAppRunning, type ThreadMishap } from './keep-app-running';
import { openAppInThread } from './open-app-in-thread';

/** Milliseconds that a thread may take to start on a busy computer. */
const PATIENCE = 15_000;

const WORKER = builtWorker(
  join(import.meta.dirname, 'testing'),
  'breaking-worker-test',
  'breaking-worker',
);

test('the app goes on with its library after its thread broke, with what was saved', async () => {
  const noted: Noted[] = [];
  const told: ThreadMishap[] = [];
  const app = keepAppRunning(
    (follows, onBroken) =>
      openAppInThread(
        WORKER,
        { wait: 0, sampleFolder: '', follows, log: (one) => noted.push(one) },
        onBroken,
      ),
    (mishap) => told.push(mishap),
  );
  const api = connect<Api>(METHODS, app.call);
  const folder = join(makeTemporaryFolder(), 'library');
  await api.library.create({ folder, sample: false });
  const { id } = await api.entries.add({ kind: 'note', title: 'One' });
  const { revision } = await api.entries.read({ id });

  // A promise that nobody waited for ends nothing.
  await app.call('reject', '', undefined);
  await vi.waitFor(
    () => expect(noted.map(({ event }) => event)).toContain('failed task'),
    PATIENCE,
  );
  expect(await api.entries.list({})).toHaveLength(1);
  expect(told).toEqual([]);

  // What was asked meanwhile is refused, not lost without a word.
  const broken = app.call('break', '', undefined);
  const meanwhile = app.call('entries', 'list', {});
  expect(await broken).toMatchObject({ ok: false, problem: { code: 'closed' } });
  await meanwhile;
  await vi.waitFor(() => expect(told).toEqual(['started again']), PATIENCE);
  await api.entries.save({ id, revision, changes: { title: 'Two' } });
  expect(await api.entries.list({})).toMatchObject([{ id, title: 'Two' }]);
  expect(noted).toContainEqual(
    expect.objectContaining({ event: 'thread broke', part: 'app thread', name: 'TypeError' }),
  );
  expect(JSON.stringify(noted)).not.toMatch(/kanary/i);
  await app.close();

  // Its lock is given free as ever.
  const other = openAppInThread(WORKER, { wait: 0, sampleFolder: '' });
  const again = connect<Api>(METHODS, other.call);
  expect(await again.library.open({ folder })).toMatchObject({ entries: 1, readOnly: null });
  await other.close();
});
