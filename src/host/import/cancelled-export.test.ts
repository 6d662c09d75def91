import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openEmptyApp } from './testing/open-library';

/** More than are written side by side. */
const ENTRIES = 60;

test('an export tells how far it is, and one that is cancelled leaves nothing behind', async () => {
  const { api, on } = await openEmptyApp();
  for (let count = 1; count <= ENTRIES; count += 1) {
    await api.entries.add({ kind: 'note', title: `Note ${count}`, markdown: 'x\n' });
  }
  const folder = join(makeTemporaryFolder(), 'out');
  mkdirSync(folder);
  const told: string[] = [];
  const stop = on('progressed', ({ task, done, total }) => {
    if (task !== 'Exporting') return;
    told.push(`${done}/${total}`);
    if (total > 0 && done === 1) void api.transfer.cancel();
  });
  expect(await api.transfer.export({ folder })).toMatchObject({ cancelled: true, files: 0 });
  expect(told).toContain(`1/${ENTRIES}`);
  expect(readdirSync(folder)).toEqual([]);
  stop();
  expect(await api.transfer.export({ folder })).toMatchObject({ cancelled: false, files: ENTRIES });
  expect(readdirSync(folder)).toHaveLength(ENTRIES);
});
