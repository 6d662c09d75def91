import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { builtWorker } from '../testing/built-worker';
import { openAppInThread } from './open-app-in-thread';

const WORKER = builtWorker(import.meta.dirname, 'app-worker-test');

const open = () => openAppInThread(WORKER, { wait: 0, sampleFolder: '' });

test('answers, tells and keeps as the app in this thread does', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const thread = open();
  const api = connect<Api>(METHODS, thread.call);
  const told: (readonly string[])[] = [];
  thread.on('libraryChanged', ({ ids }) => told.push(ids));
  await api.library.create({ folder, sample: false });
  const { id } = await api.entries.add({ kind: 'note', title: 'One' });
  expect(told).toEqual([[id]]);
  await expect(api.entries.read({ id: 'nobody00' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await thread.call('entries', 'read', { id: 7 })).toMatchObject({
    ok: false,
    problem: { code: 'bad-input' },
  });
  for (let count = 1; count < 250; count += 1) {
    await api.entries.add({ kind: 'note', title: `Title ${count}` });
  }
  // A long list comes as text.
  const rows = await api.entries.list({});
  expect(rows).toHaveLength(250);
  expect(rows.at(-1)).toMatchObject({ id, title: 'One', tags: [], private: false });
  await thread.close();

  const again = open();
  const other = connect<Api>(METHODS, again.call);
  expect(await other.library.open({ folder })).toMatchObject({ entries: 250 });
  await again.close();
});

test('has drawn what needs a browser by the one who started it', async () => {
  const orders: string[] = [];
  const thread = openAppInThread(WORKER, {
    wait: 0,
    sampleFolder: '',
    draw: async ({ kind }) => {
      orders.push(kind);
      return kind === 'pdf' ? { pdf: Buffer.from('%PDF') } : { problem: 'No.' };
    },
  });
  const api = connect<Api>(METHODS, thread.call);
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  const markdown = '## One\n\n```mermaid\nflowchart LR\n```\n';
  const { id } = await api.entries.add({ kind: 'talk', title: 'Drawn', markdown });
  const folder = makeTemporaryFolder();
  const { warnings } = await api.decks.write({ id, folder, format: 'pdf' });
  expect(orders).toEqual(['diagram', 'pdf']);
  expect(warnings).toEqual([
    'Slide 2, “One”: Its diagram can’t be drawn, so its source is shown. No.',
  ]);
  expect(readFileSync(join(folder, 'drawn.pdf'), 'utf8')).toBe('%PDF');
  await thread.close();
});

test('a closed one refuses and stays closed', async () => {
  const thread = open();
  await thread.close();
  expect(await thread.call('library', 'current', undefined)).toMatchObject({
    ok: false,
    problem: { code: 'closed' },
  });
  await thread.close();
});

test('settings that are chosen right before the end are kept', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const thread = open();
  await connect<Api>(METHODS, thread.call).library.create({ folder, sample: false });
  for (let days = 1; days <= 40; days += 1) {
    void thread.call('settings', 'change', { trashDays: days });
  }
  await thread.close();

  const again = open();
  const api = connect<Api>(METHODS, again.call);
  await api.library.open({ folder });
  expect(await api.settings.read()).toMatchObject({ trashDays: 40 });
  await again.close();
});
