import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeWrite } from './journal-line';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { ID, makeLibrary, recordAt, reopen, revisionsOf } from './testing/overwritten-entry';

describe('deleting for ever', () => {
  test('takes the entry, its history and what only they show', async () => {
    const { folder, storage } = await makeLibrary();
    const own = await storage.addAsset(Buffer.from('own'), 'png');
    const shared = await storage.addAsset(Buffer.from('shared'), 'png');
    await storage.write([{ ...recordAt(1, 0), attachments: { a: own, b: shared } }]);
    await storage.write([recordAt(2, 300)]);
    await storage.write([makeRecord(testId(2), { attachments: { c: shared } })]);
    expect(await revisionsOf(storage)).toEqual([1]);
    await storage.remove(ID);
    expect(await storage.purge([ID], 'asked')).toBe(1);
    expect(storage.trashed()).toEqual([]);
    expect(storage.expired()).toEqual([]);
    expect(await storage.assetNames()).toEqual([shared]);
    expect(existsSync(join(folder, 'history', ID))).toBe(false);
    expect(existsSync(join(folder, 'trash', `${ID}.json`))).toBe(false);
    const again = await reopen(storage);
    expect(again.rows()).toEqual([expect.objectContaining({ id: testId(2) })]);
    expect(again.trashed()).toEqual([]);
    await again.close();
  });

  test('is not undone by a crash before the files are gone', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    await storage.remove(ID);
    const again = await reopen(storage);
    const record = readFileSync(join(folder, 'trash', `${ID}.json`));
    const catalog = readFileSync(join(folder, 'catalog.json'));
    const number = Number(/"next":(\d+)\}\n$/.exec(catalog.toString())?.[1]);
    await again.purge([ID], 'asked');
    await again.close();
    // The journal that said so, and the rest as it was before.
    writeFileSync(
      join(folder, `journal-${number}.log`),
      Buffer.concat(encodeWrite([{ purge: ID }])),
    );
    writeFileSync(join(folder, 'trash', `${ID}.json`), record);
    writeFileSync(join(folder, 'catalog.json'), catalog);
    const third = await openFileStorage(folder, { wait: 0 });
    expect(third.trashed()).toEqual([]);
    expect(third.rows()).toEqual([]);
    await third.close();
    expect(readdirSync(join(folder, 'trash'))).toEqual([]);
  });

  test('is refused for what is not in the trash, and then nothing goes', async () => {
    const { storage } = await makeLibrary();
    await storage.write([recordAt(1, 0), makeRecord(testId(2))]);
    await storage.remove(ID);
    await expect(storage.purge([ID, testId(2)], 'asked')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(storage.trashed()).toHaveLength(1);
    await storage.close();
  });
});

describe('an entry whose file is broken', () => {
  test('comes back from its latest version, and the broken file is kept', async () => {
    const { folder, storage } = await makeLibrary();
    for (const index of [1, 2]) await storage.write([recordAt(index, index * 300)]);
    const path = join(folder, 'entries', ID.slice(0, 2), `${ID}.json`);
    await storage.close();
    writeFileSync(path, '{"broken');
    const again = await openFileStorage(folder, { wait: 0 });
    expect(await again.repairable()).toEqual([]);
    await expect(again.read(ID)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await again.repairable()).toEqual([
      expect.objectContaining({ id: ID, title: `Title of ${ID}` }),
    ]);
    await again.repair(ID);
    expect(again.setAside()).toEqual([]);
    expect(await again.read(ID)).toMatchObject({ document: recordAt(1, 300).document });
    const third = await reopen(again);
    expect(third.setAside()).toEqual([]);
    expect(await third.read(ID)).toMatchObject({ revision: 2 });
    const kept = readdirSync(join(folder, 'set-aside')).find((name) => !name.endsWith('.txt'));
    expect(readFileSync(join(folder, 'set-aside', kept ?? ''), 'utf8')).toBe('{"broken');
    await expect(third.repair(ID)).rejects.toMatchObject({ code: 'not-found' });
    await third.close();
  });

  test('also when its file is gone', async () => {
    const { folder, storage } = await makeLibrary();
    for (const index of [1, 2]) await storage.write([recordAt(index, index * 300)]);
    await storage.close();
    rmSync(join(folder, 'entries', ID.slice(0, 2), `${ID}.json`));
    const again = await openFileStorage(folder, { wait: 0 });
    expect(again.setAside()).toHaveLength(1);
    await again.repair(ID);
    expect(await again.read(ID)).toMatchObject({ document: recordAt(1, 300).document });
    await again.close();
  });
});

describe('the trash', () => {
  test('knows when each entry was removed, also after opening again', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    const before = Date.now();
    await storage.remove(ID);
    const [row] = storage.trashed();
    expect(Date.parse(row?.removed ?? '')).toBeGreaterThanOrEqual(before);
    const again = await reopen(storage);
    expect(again.trashed()).toEqual([row]);
    await again.restore(ID);
    await again.close();
    // Without the file an entry’s time begins anew.
    const third = await openFileStorage(folder, { wait: 0 });
    await third.remove(ID);
    await third.close();
    rmSync(join(folder, 'removed.json'));
    const fourth = await openFileStorage(folder, { wait: 0 });
    expect(Date.parse(fourth.trashed()[0]?.removed ?? '')).toBeGreaterThan(
      Date.parse(row?.removed ?? ''),
    );
    await fourth.close();
  });

  test('remembers what went by itself', async () => {
    const { storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    await storage.remove(ID);
    await storage.purge([ID], 'expired');
    const again = await reopen(storage);
    expect(again.expired()).toEqual([expect.objectContaining({ title: `Title of ${ID}` })]);
    await again.close();
  });
});
