import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTemporaryFolder } from './testing/temporary-folder';
import { watchFiles } from './testing/watched-files';
import { watchLibrary } from './watch-library';

function watchNew() {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, 'entries'));
  const told = new Set<string>();
  const watch = watchLibrary(folder, (names) => names.forEach((name) => told.add(name)));
  onTestFinished(() => watch.close());
  const addEntry = (shard: string, id: string) => {
    mkdirSync(join(folder, 'entries', shard), { recursive: true });
    writeFileSync(join(folder, 'entries', shard, `${id}.json`), '{}');
  };
  return { folder, told, addEntry };
}

test('tells of files in folders that come later', async () => {
  const { told, addEntry } = watchNew();
  addEntry('ab', 'ab345678');
  await vi.waitFor(() => expect(told).toContain('entries/ab/ab345678.json'));
});

test('goes on when a folder can’t be listed', async () => {
  const { folder, told, addEntry } = watchNew();
  let failures = 0;
  const stop = await watchFiles(folder, {
    before: ({ kind, path }) => {
      if (kind !== 'list' || !path.endsWith('ed')) return null;
      failures += 1;
      return { code: 'EIO', isLate: false };
    },
  });
  onTestFinished(stop);
  addEntry('ed', 'ed345678');
  await vi.waitFor(() => expect(failures).toBeGreaterThan(0));
  addEntry('ab', 'ab345678');
  await vi.waitFor(() => expect(told).toContain('entries/ab/ab345678.json'));
});
