import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../open-app';
import { makeRecord, testId } from '../storage/testing/make-record';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

/** A library whose list of entries was lost, and an app that is about to open it. */
async function makeLibrary() {
  const folder = join(makeTemporaryFolder(), 'library');
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.create({ folder, sample: false });
  await app.close();
  mkdirSync(join(folder, 'entries', 'n0'), { recursive: true });
  for (let number = 0; number < 1000; number += 1) {
    const record = makeRecord(testId(number));
    writeFileSync(join(folder, 'entries', 'n0', `${record.id}.json`), JSON.stringify(record));
  }
  return folder;
}

test.each(['cancelled', 'closed'])(
  'a long opening that is %s gives the library free',
  async (how) => {
    const folder = await makeLibrary();
    const app = openApp({ wait: 0, sampleFolder: '' });
    const told: [number, number][] = [];
    const begun = new Promise<void>((resolve) => {
      app.on('progressed', ({ task, done, total }) => {
        if (task === 'Rebuilding the list of entries') told.push([done, total]);
        resolve();
      });
    });
    const opening = app.api.library.open({ folder });
    const refused = expect(opening).rejects.toMatchObject({ code: 'closed' });
    await begun;
    if (how === 'closed') await app.close();
    else await app.api.library.cancelOpening();
    await refused;
    expect(await app.api.library.current()).toBeNull();
    expect(readdirSync(folder)).not.toContain('library.lock');
    // The last word is that there is nothing more to show.
    expect([told[0], told.at(-1)]).toEqual([
      [200, 1000],
      [0, 0],
    ]);
    await app.close();

    const later = openApp({ wait: 0, sampleFolder: '' });
    expect(await later.api.library.open({ folder })).toMatchObject({ entries: 1000 });
    await later.close();
  },
);
