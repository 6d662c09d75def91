import { beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '#core/document/document';
import { versionName } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import { doc, makeLibrary, sync, type SyncedLibrary } from './testing/synced-library';

let library: SyncedLibrary;

beforeEach(async () => {
  library = await makeLibrary();
});

const list = () => library.app.api.conflicts.list();

/** What another machine made of a state, offline. */
function madeFrom(base: EntryRecord, ...texts: string[]): EntryRecord {
  return {
    ...base,
    document: doc(...texts),
    revision: base.revision + 1,
    updated: new Date(Date.now() + 60_000).toISOString(),
    ancestors: [...base.ancestors, versionName(base)],
  };
}

/** An entry that was changed here, and how it was before. */
async function changeHere(...texts: string[]) {
  const id = await library.addEntry();
  const base = library.recordOf(id);
  const changes = { document: doc(...texts) };
  await library.app.api.entries.save({ id, revision: base.revision, changes });
  await library.writeOut();
  return { id, base, copy: library.pathOf(id).replace('.json', '.sync-conflict-20261125-1.json') };
}

/** Merged blocks as their texts, conflicts as `mine | theirs`. */
async function compare(file: string): Promise<string[]> {
  const { parts } = await library.app.api.conflicts.compare({ file });
  return parts.flatMap((part) =>
    part.name === 'merged'
      ? part.items.map(textOf)
      : [`${part.mine.map(textOf).join('+')} | ${part.theirs.map(textOf).join('+')}`],
  );
}

const LETTERS = ['a', 'b', 'c'];

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    'edits of different blocks',
    ['a mine', 'b', 'c'],
    ['a', 'b', 'c theirs'],
    ['a mine', 'b', 'c theirs'],
  ],
  ['a removal and an edit elsewhere', ['a', 'c'], ['a', 'b', 'c theirs'], ['a', 'c theirs']],
  ['a removal there', ['a mine', 'b', 'c'], ['a', 'b'], ['a mine', 'b']],
  ['additions at both ends', ['new', ...LETTERS], [...LETTERS, 'end'], ['new', ...LETTERS, 'end']],
  [
    'edits of one block',
    ['a', 'mine', 'c'],
    ['a', 'theirs', 'c new'],
    ['a', 'mine | theirs', 'c new'],
  ],
  ['an edit of what was taken out', ['a', 'c'], ['a', 'b theirs', 'c'], ['a', ' | b theirs', 'c']],
])('a copy is merged with what both were made from: %s', async (_name, here, there, expected) => {
  const { base, copy, id } = await changeHere(...here);
  sync(copy, JSON.stringify(madeFrom(base, ...there)));
  await expect.poll(list).toMatchObject([{ id }]);
  const file = await library.firstCopy();
  expect(await compare(file)).toEqual(expected);
  if (expected.some((text) => text.includes(' | '))) {
    await expect(library.app.api.conflicts.merge({ file })).rejects.toThrow('compare');
    return;
  }
  await library.app.api.conflicts.merge({ file });
  expect(await library.textsOf(id)).toEqual(expected);
});

test('what was changed here is merged, too, when the sync program made it the copy', async () => {
  const { base, copy, id } = await changeHere('a mine', 'b', 'c');
  const mine = library.recordOf(id);
  sync(library.pathOf(id), JSON.stringify(madeFrom(base, 'a', 'b', 'c theirs')));
  sync(copy, JSON.stringify(mine));
  await expect.poll(() => library.textsOf(id)).toEqual(['a', 'b', 'c theirs']);
  // Somebody goes on with it before the copy is merged.
  const { revision } = await library.app.api.entries.read({ id });
  const changes = { document: doc('a', 'b', 'c theirs', 'd') };
  await library.app.api.entries.save({ id, revision, changes });
  await library.writeOut();
  const file = await library.firstCopy();
  await library.app.api.conflicts.merge({ file });
  expect(await library.textsOf(id)).toEqual(['a mine', 'b', 'c theirs', 'd']);
});

test('a copy that is only older is merged without a question', async () => {
  const { base, copy, id } = await changeHere('a', 'mine', 'c');
  sync(copy, JSON.stringify(base));
  await expect.poll(list).toMatchObject([{ id }]);
  await library.app.api.conflicts.merge({ file: await library.firstCopy() });
  expect(await library.textsOf(id)).toEqual(['a', 'mine', 'c']);
});

test.each([
  ['tells nothing of what it was made from', { ancestors: [] }],
  ['was made from a state that is not known here', { ancestors: ['20260101T000000000Z-1'] }],
])('a copy that %s is compared without a base', async (_name, changes) => {
  const { base, copy, id } = await changeHere('a', 'c');
  sync(copy, JSON.stringify({ ...madeFrom(base, 'a', 'b', 'c theirs'), ...changes }));
  await expect.poll(list).toMatchObject([{ id }]);
  // Nothing counts as taken out: what only one of them has is kept.
  expect(await compare(await library.firstCopy())).toEqual(['a', 'c', 'b', 'c theirs']);
});

describe('a file that was written over by what was made of an older state', () => {
  /** @returns the entry's revision that a window has open */
  async function writeOver(): Promise<{ id: string; revision: number }> {
    const id = await library.addEntry();
    const base = library.recordOf(id);
    const changes = { document: doc('a', 'b mine', 'c') };
    const saved = await library.app.api.entries.save({ id, revision: 1, changes });
    await library.writeOut();
    sync(library.pathOf(id), JSON.stringify(madeFrom(base, 'a', 'b', 'c theirs')));
    await expect.poll(() => library.textsOf(id)).toEqual(['a', 'b', 'c theirs']);
    return { id, revision: saved.revision };
  }

  test('leaves what was saved here in the versions', async () => {
    const { id } = await writeOver();
    const textsKept = async () => {
      const { versions } = await library.app.api.history.list({ id });
      const texts = versions.map(({ name: version }) =>
        library.app.api.history.read({ id, version }),
      );
      return (await Promise.all(texts)).map(({ markdown }) => markdown);
    };
    await expect.poll(textsKept).toContain('a\n\nb mine\n\nc\n');
  });

  test('is merged with what is typed on as what it was made from says', async () => {
    const { id, revision } = await writeOver();
    const changes = { document: doc('a', 'b mine, and more', 'c') };
    await library.app.api.entries.save({ id, revision, changes });
    expect(await library.textsOf(id)).toEqual(['a', 'b mine, and more', 'c theirs']);
  });
});
