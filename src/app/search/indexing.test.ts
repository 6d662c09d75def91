import { expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { toCatalogRow } from '#core/library/catalog-row';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import type { Search, SearchDocument } from '#core/search/search';
import { createAnnouncer } from '../announcer';
import { keepIndexed } from './indexing';

/** A storage and an index of which the first batch takes until it is let go. */
function setUp() {
  const stored = new Map<string, EntryRecord>();
  const indexed = new Map<string, number>();
  const batches: (readonly SearchDocument[])[] = [];
  let letGo = () => {};
  const first = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const storage: Pick<Storage, 'rows' | 'read'> = {
    rows: () => [...stored.values()].map(toCatalogRow),
    read: async (id) => stored.get(id) ?? Promise.reject(new Error(id)),
  };
  const search: Pick<Search, 'revisions' | 'index' | 'remove' | 'hurry'> = {
    revisions: async () => new Map(indexed),
    remove: async () => undefined,
    hurry: () => undefined,
    index: async (documents) => {
      await first;
      batches.push(documents);
      for (const { id, revision } of documents) indexed.set(id, revision);
    },
  };
  const indexing = keepIndexed(storage as Storage, search as Search, createAnnouncer());
  const change = (id: string, revision: number) => {
    const record = makeRecord(id, id, `Text ${revision}\n`, { revision });
    stored.set(id, record);
    indexing.changed([record]);
  };
  return { indexing, change, batches, indexed, letGo };
}

test('changes that come faster than they are indexed are found, the latest of each', async () => {
  const { indexing, change, batches, indexed, letGo } = setUp();
  for (let revision = 1; revision <= 3; revision += 1)
    for (let index = 0; index < 100; index += 1) change(`n${index}`, revision);
  letGo();
  await indexing.settled();
  expect(indexed.size).toBe(100);
  expect(new Set(indexed.values())).toEqual(new Set([3]));
  // Twenty that waited with their records, then all that is left in one go.
  expect(batches.length).toBeLessThan(30);
  change('n0', 4);
  await indexing.settled();
  expect(indexed.get('n0')).toBe(4);
});

test('an index that can’t be read is made anew, and tells how far it is', async () => {
  const records = Array.from({ length: 450 }, (_, number) => makeRecord(`n${number}`, 'Title', ''));
  const indexed = new Set<string>();
  let isBroken = true;
  const announcer = createAnnouncer();
  const told: [number, number][] = [];
  announcer.on('progressed', ({ done, total }) => void told.push([done, total]));
  const search: Pick<Search, 'revisions' | 'index' | 'remove' | 'hurry' | 'clear'> = {
    revisions: async () => {
      if (isBroken) throw new Error('malformed');
      return new Map();
    },
    remove: async () => undefined,
    hurry: () => undefined,
    clear: async () => {
      isBroken = false;
    },
    index: async (documents) => documents.forEach(({ id }) => indexed.add(id)),
  };
  const storage: Pick<Storage, 'rows' | 'read'> = {
    rows: () => records.map(toCatalogRow),
    read: async (id) => records.find((record) => record.id === id) ?? expect.unreachable(),
  };
  await keepIndexed(storage as Storage, search as Search, announcer).settled();
  expect(indexed.size).toBe(450);
  expect(told).toEqual([
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
});

test('a check changes nothing of a sound index, and makes a damaged one anew', async () => {
  const record = makeRecord('n1', 'Title', '');
  let isSound = true;
  let indexed = new Map([['n1', record.revision]]);
  const done: string[] = [];
  const search: Pick<Search, 'revisions' | 'index' | 'remove' | 'hurry' | 'clear' | 'isSound'> = {
    revisions: async () => indexed,
    remove: async (ids) => void done.push(...ids),
    isSound: async () => isSound,
    hurry: () => undefined,
    clear: async () => {
      done.push('clear');
      indexed = new Map();
    },
    index: async (documents) => {
      done.push(...documents.map(({ id }) => id));
      indexed = new Map(documents.map(({ id, revision }) => [id, revision]));
    },
  };
  const storage: Pick<Storage, 'rows' | 'read'> = {
    rows: () => [toCatalogRow(record)],
    read: async () => record,
  };
  const indexing = keepIndexed(storage as Storage, search as Search, createAnnouncer());
  expect(await indexing.check()).toBe(false);
  expect(done).toEqual([]);
  isSound = false;
  expect(await indexing.check()).toBe(true);
  expect(done).toEqual(['clear', 'n1']);
});

test('what could not be indexed is tried once more by itself, and then after the next that works', async () => {
  const stored = new Map<string, EntryRecord>();
  const indexed = new Map<string, number>();
  const failed: unknown[] = [];
  let failures = 0;
  const search: Pick<Search, 'revisions' | 'index' | 'remove' | 'hurry'> = {
    revisions: async () => new Map(indexed),
    remove: async () => undefined,
    hurry: () => undefined,
    index: async (documents) => {
      failures -= 1;
      if (failures >= 0) throw new Error('busy');
      for (const { id, revision } of documents) indexed.set(id, revision);
    },
  };
  const storage: Pick<Storage, 'rows' | 'read'> = {
    rows: () => [...stored.values()].map(toCatalogRow),
    read: async (id) => stored.get(id) ?? expect.unreachable(),
  };
  const hear = (event: unknown) => void failed.push(event);
  const indexing = keepIndexed(storage as Storage, search as Search, createAnnouncer(), hear);
  await indexing.settled();
  const change = async (id: string, fails: number) => {
    failures = fails;
    const record = makeRecord(id, id, 'Text\n');
    stored.set(id, record);
    indexing.changed([record]);
    // The second try is begun by the failure of the first.
    await indexing.settled().catch(() => undefined);
    await indexing.settled().catch(() => undefined);
  };
  await change('n1', 1);
  expect([...indexed.keys()]).toEqual(['n1']);
  await change('n2', 2);
  expect([...indexed.keys()]).toEqual(['n1']);
  expect(failed).toHaveLength(3);
  await change('n3', 0);
  expect([...indexed.keys()].toSorted()).toEqual(['n1', 'n2', 'n3']);
  indexing.changed([makeRecord('n4', 'n4', 'Text\n')]);
  await indexing.stop();
  expect(failed).toHaveLength(3);
  expect(indexed.has('n4')).toBe(false);
});
