import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

let app: App;
let api: Api;

beforeEach(async () => {
  app = openApp({ wait: 0, sampleFolder: '' });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
});

afterEach(() => app.close());

function exported(count: number) {
  const comments = Array.from({ length: count }, (_, index) => ({
    html_url: `https://github.com/o/r/pull/7#discussion_r${index}`,
    user: { login: 'alice' },
    body: `Name the unit of number ${index}`,
    created_at: '2026-03-01T12:00:00Z',
  }));
  return [{ name: 'comments.json', text: JSON.stringify(comments) }];
}

async function reviews() {
  return api.entries.list({ kind: 'review' });
}

it('an import that is cancelled leaves nothing behind, and no login', async () => {
  const importing = api.reviews.import({ sources: exported(200), me: 'me' });
  await api.reviews.cancel();
  expect(await importing).toEqual({ id: null, kept: 0, skipped: [], cancelled: true });
  expect(await reviews()).toEqual([]);
  expect(await api.transfer.imports()).toEqual([]);
  expect((await api.reviews.look({ sources: exported(1) })).me).toEqual([]);
});

it('only what is picked comes in, as it is picked, and is told as an import', async () => {
  const sources = exported(3);
  const { comments } = await api.reviews.look({ sources, me: '@Me' });
  const [one, two] = comments.map(({ key }) => key);
  const picked = [
    { key: one ?? '', role: 'gave', pattern: 'Units' },
    { key: two ?? '', role: 'got', pattern: '' },
  ] as const;
  expect(await api.reviews.import({ sources, me: '@Me', picked })).toMatchObject({ kept: 2 });
  // The same again is known, even when it is asked for.
  expect(await api.reviews.import({ sources, picked })).toMatchObject({ kept: 0, id: null });
  expect(await api.growth.ledger({ most: null })).toMatchObject({
    patterns: [{ name: 'Units', role: 'gave' }],
    others: [{ role: 'got' }],
  });
  expect(await api.transfer.imports()).toMatchObject([
    { from: ['comments.json'], added: 2, undoable: true },
  ]);
  const unknown = api.reviews.import({ sources, picked: [{ ...picked[0], key: 'none' }] });
  await expect(unknown).rejects.toThrow('not in what was read');
  expect(await api.reviews.look({ sources })).toMatchObject({ me: ['Me'] });
});

it('a remark that was edited since stays when the import is taken back, and is known', async () => {
  const sources = exported(2);
  const { id } = await api.reviews.import({ sources, me: 'me' });
  const [row] = await reviews();
  await api.entries.save({ id: row?.id ?? '', revision: 1, changes: { title: 'Other words' } });
  expect(await api.transfer.undoImport({ id: id ?? '' })).toMatchObject({ removed: 1 });
  expect(await reviews()).toMatchObject([{ title: 'Other words' }]);
  const { comments } = await api.reviews.look({ sources });
  expect(new Set(comments.map(({ reason }) => reason))).toEqual(new Set(['seen', null]));
});

it('facts are told otherwise, taken away, and as before again', async () => {
  const { id } = await api.growth.addRemark({ text: 'got units: say it https://a.b/c\nwhy: Why?' });
  const before = await api.entries.markdown({ id });
  expect(await api.reviews.change({ id, changes: { why: 'Why?', role: 'got' } })).toEqual({
    change: null,
  });
  const changes = { why: '', experience: 'more', day: '2028-02-29', constraints: 'a: "b" # c' };
  const { change } = await api.reviews.change({ id, changes: { ...changes, experience: 'more' } });
  const { patterns } = await api.growth.ledger({ most: null });
  expect(patterns[0]?.remarks).toMatchObject([{ ...changes, link: 'https://a.b/c' }]);
  await api.bulk.undo({ change: change ?? '' });
  expect(await api.entries.markdown({ id })).toBe(before);
  const note = await api.entries.add({ kind: 'note', title: 'A note' });
  await expect(api.reviews.change({ id: note.id, changes: { why: 'x' } })).rejects.toThrow(
    '“A note” is no remark',
  );
});

it('a renaming is taken back, a merge too, in the order they were made', async () => {
  const names = async () =>
    (await api.growth.ledger({ most: null })).patterns.map(
      ({ name, remarks }) => `${name} ${remarks.length}`,
    );
  await api.growth.addRemark({ text: 'got a: one' });
  await api.growth.addRemark({ text: 'got b: two' });
  const merged = await api.growth.renamePattern({ from: 'a', to: 'b' });
  expect(await names()).toEqual(['b 2']);
  const renamed = await api.growth.renamePattern({ from: 'b', to: 'B' });
  expect(await names()).toEqual(['B 2']);
  await expect(api.reviews.undoRename(merged)).rejects.toThrow('Take that back first');
  await api.reviews.undoRename(renamed);
  await api.reviews.undoRename(merged);
  expect(await names()).toEqual(['a 1', 'b 1']);
  await expect(api.reviews.undoRename(merged)).rejects.toThrow('no longer');
});

it('a list has the latest remarks of each pattern, and how many there are', async () => {
  for (const day of ['2026-02-01', '2026-02-03', '2026-02-02'])
    await api.growth.addRemark({ text: `got units: ${day}`, day });
  for (const day of ['2026-01-01', '2026-01-02'])
    await api.growth.addRemark({ text: day, role: 'gave', day });
  const { patterns, others, gave } = await api.growth.ledger({ most: 1 });
  expect(patterns).toMatchObject([{ count: 3, remarks: [{ day: '2026-02-03' }] }]);
  expect(others).toMatchObject([{ day: '2026-01-02' }]);
  expect(gave).toBe(2);
  expect((await api.growth.ledger({ most: 0 })).patterns[0]?.remarks).toEqual([]);
});

it('whatever people wrote comes in whole, each comment in a private record of its own', async () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    'private: false',
    '```',
    '%%',
    '<b>',
    '\0',
    '\uD800',
    '[[a]]',
    '# ',
    '> ',
    'x',
  );
  const body = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => `y${all.join('')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 4 }), async (bodies) => {
      const comments = bodies.map((one, index) => ({
        html_url: `https://a.b/pull/1#c${index}`,
        user: index === 0 ? null : { login: 'ghost' },
        body: one,
        created_at: index === 1 ? 'never' : '2026-03-01T12:00:00Z',
        line: null,
      }));
      const sources = [{ name: 'c.json', text: JSON.stringify(comments) }];
      const picked = (await api.reviews.look({ sources, me: 'me' })).comments.map(({ key }) => ({
        key,
        role: 'got' as const,
        pattern: '',
      }));
      const { id, kept } = await api.reviews.import({ sources, me: 'me', picked });
      expect(kept).toBe(bodies.length);
      const rows = await reviews();
      expect(rows.every((row) => row.private)).toBe(true);
      expect(rows).toHaveLength(bodies.length);
      await api.transfer.undoImport({ id: id ?? '' });
    }),
    { numRuns: 25 },
  );
});
