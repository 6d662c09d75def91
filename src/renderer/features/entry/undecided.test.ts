import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EntryChanges } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { createAutosave } from './autosave';
import { keepUndecided } from './undecided';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An entry that was changed elsewhere, and the files that keep what is written here. */
function open() {
  let revision = 2;
  const disk = { files: new Map<string, EntryChanges>(), aside: [] as string[], isFull: false };
  const autosave = createAutosave({
    revision: 1,
    save: async (from) => {
      if (from !== revision) throw new Problem('conflict', 'changed elsewhere');
      revision += 1;
      return { revision, updated: '2026-01-01T00:00:00.000Z' };
    },
  });
  const undecided = keepUndecided(autosave, {
    keep: async (_, changes, last) => {
      if (disk.isFull) throw new Problem('disk', 'The disk is full.');
      const file = last ?? `file-${disk.files.size}`;
      disk.files.set(file, changes);
      return file;
    },
    putAside: async (file) => void disk.aside.push(file),
  });
  return { autosave, undecided, disk };
}

it('keeps what waits for a choice in one file, as it stands', async () => {
  const { autosave, undecided, disk } = open();
  autosave.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(undecided.state()).toEqual({ name: 'kept' });
  autosave.change({ title: 'mine and more' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect([...disk.files]).toEqual([['file-0', { title: 'mine and more' }]]);
  expect(disk.aside).toEqual([]);
});

it('puts the file aside once what was typed is saved', async () => {
  const { autosave, undecided, disk } = open();
  autosave.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(2_000);
  await autosave.rebase(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(disk.aside).toEqual(['file-0']);
  expect(undecided.state()).toEqual({ name: 'none' });
});

it('says why it is not kept, and tries again', async () => {
  const { autosave, undecided, disk } = open();
  disk.isFull = true;
  autosave.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(undecided.state()).toEqual({ name: 'failed', reason: 'The disk is full.' });
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(undecided.state()).toEqual({ name: 'kept' });
});

it('keeps at once what was typed last, when the window closes', async () => {
  const { autosave, undecided, disk } = open();
  autosave.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(2_000);
  autosave.change({ title: 'mine, the last letter' });
  await undecided.settle();
  expect(disk.files.get('file-0')).toEqual({ title: 'mine, the last letter' });
});
