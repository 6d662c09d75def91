import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { textOf, type DocumentNode } from '#core/document/document';
import {
  doc,
  makeApp,
  makeLibrary,
  sync,
  openLibrary,
  type SyncedLibrary,
} from './testing/synced-library';

let library: SyncedLibrary;

beforeEach(async () => {
  library = await makeLibrary();
});

describe('changes here and there', () => {
  test('in other blocks become one, and neither is written over', async () => {
    const id = await library.addEntry();
    const events: unknown[] = [];
    library.app.on('entryMerged', (event) => events.push(event));
    await library.app.api.entries.save({
      id,
      revision: 1,
      changes: { document: doc('a mine', 'b', 'c') },
    });
    library.change(id, { document: doc('a', 'b', 'c theirs', 'd'), private: true, tags: ['t'] });
    await library.writeOut();
    await expect.poll(() => library.textsOf(id)).toEqual(['a mine', 'b', 'c theirs', 'd']);
    expect(events).toMatchObject([{ id, isClear: true }]);
    expect(await library.app.api.entries.read({ id })).toMatchObject({
      private: true,
      tags: ['t'],
    });
    await library.writeOut();
    expect(library.recordOf(id).document.content?.map(textOf)).toEqual([
      'a mine',
      'b',
      'c theirs',
      'd',
    ]);
  });

  test('in the same block are both kept until somebody chooses', async () => {
    const id = await library.addEntry();
    await library.app.api.entries.save({
      id,
      revision: 1,
      changes: { document: doc('a', 'mine', 'c') },
    });
    library.change(id, { document: doc('a', 'theirs', 'c new') });
    await library.writeOut();
    const list = () => library.app.api.conflicts.list();
    await expect.poll(list).toMatchObject([{ id, title: 'Shared' }]);
    expect(await library.textsOf(id)).toEqual(['a', 'mine', 'c']);
    const file = await library.firstCopy();
    expect((await library.app.api.library.check()).problems.join()).toContain(file);

    await expect(library.app.api.conflicts.merge({ file })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { against, hasBase, parts } = await library.app.api.conflicts.compare({ file });
    expect(hasBase).toBe(true);
    expect(parts.filter(({ name }) => name === 'conflict')).toHaveLength(1);
    const chosen = { against, picks: ['both'] as const };
    const { setAside } = await library.app.api.conflicts.merge({
      file,
      chosen: { ...chosen, picks: ['both'] },
    });
    expect(await library.textsOf(id)).toEqual(['a', 'mine', 'theirs', 'c new']);
    expect(await list()).toEqual([]);
    expect(readFileSync(join(library.folder, setAside), 'utf8')).toContain('theirs');
    expect(await library.app.api.library.check()).toMatchObject({ ok: true });
  });

  test('are merged when a save comes late, also while the person goes on', async () => {
    const id = await library.addEntry();
    const save = (revision: number, ...texts: string[]) =>
      library.app.api.entries.save({ id, revision, changes: { document: doc(...texts) } });
    await save(1, 'a', 'b', 'c theirs');
    // A window that has not heard of that goes on typing.
    const { revision } = await save(1, 'a mine', 'b', 'c');
    expect(await library.textsOf(id)).toEqual(['a mine', 'b', 'c theirs']);
    await save(revision, 'a mine', 'b mine', 'c');
    expect(await library.textsOf(id)).toEqual(['a mine', 'b mine', 'c theirs']);

    await library.app.api.conflicts.undo({ id });
    expect(await library.textsOf(id)).toEqual(['a mine', 'b mine', 'c']);
    const file = await library.firstCopy();
    await library.app.api.conflicts.merge({ file });
    expect(await library.textsOf(id)).toEqual(['a mine', 'b mine', 'c theirs']);
  });

  test('in the same block of a late save are compared and chosen', async () => {
    const id = await library.addEntry();
    await library.app.api.entries.save({
      id,
      revision: 1,
      changes: { document: doc('a', 'b', 'one') },
    });
    const late = { id, revision: 1, changes: { document: doc('a', 'b', 'two') } };
    await expect(library.app.api.entries.save(late)).rejects.toMatchObject({ code: 'conflict' });
    const { against } = await library.app.api.entries.compare(late);
    await library.app.api.entries.save({ ...late, chosen: { against, picks: ['both'] } });
    expect(await library.textsOf(id)).toEqual(['a', 'b', 'two', 'one']);
    const again = library.app.api.entries.save({
      ...late,
      changes: { document: doc('a', 'b', 'three') },
      chosen: { against, picks: ['mine'] },
    });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  test('that Git could not merge become one', async () => {
    const id = await library.addEntry();
    const record = library.recordOf(id);
    const side = (document: DocumentNode): string =>
      JSON.stringify({ ...record, revision: 2, document });
    const unmerged = [
      '<<<<<<< HEAD',
      side(doc('a mine', 'b', 'c')),
      '||||||| base',
      JSON.stringify(record),
      '=======',
      side(doc('a', 'b', 'c theirs')),
      '>>>>>>> other',
      '',
    ];
    sync(library.pathOf(id), unmerged.join('\n'));
    await expect.poll(() => library.textsOf(id)).toEqual(['a mine', 'b', 'c theirs']);
    await library.writeOut();
    expect(library.recordOf(id).document.content?.map(textOf)).toEqual(['a mine', 'b', 'c theirs']);
  });

  test('survive a kill before they are merged', async () => {
    const id = await library.addEntry();
    await library.app.api.entries.save({
      id,
      revision: 1,
      changes: { document: doc('a mine', 'b', 'c') },
    });
    const killed = `${library.folder}-killed`;
    cpSync(library.folder, killed, { recursive: true });
    rmSync(join(killed, 'library.lock'));
    library = openLibrary(makeApp(300), killed);
    library.change(id, { document: doc('a', 'b', 'c theirs') });
    await library.app.api.library.open({ folder: killed });
    // What both were made from went with the program: additions alone are clear.
    await expect.poll(() => library.app.api.conflicts.list()).toMatchObject([{ id }]);
    const file = await library.firstCopy();
    const { parts } = await library.app.api.conflicts.compare({ file });
    expect(
      parts.flatMap((part) => (part.name === 'merged' ? [] : [part.theirs.map(textOf)])),
    ).toEqual([['a'], ['c theirs']]);
  });
});

describe('a copy that a sync program left', () => {
  test.each([
    '.sync-conflict-20261125-123456-ABCDEFG.json',
    " (Laptop's conflicted copy 2026-11-25).json",
    ' (1).json',
    '-LAPTOP.json',
  ])('is found and merged: %s', async (ending) => {
    const id = await library.addEntry();
    const copy = library.pathOf(id).replace('.json', ending);
    sync(
      copy,
      JSON.stringify({ ...library.recordOf(id), document: doc('a', 'b', 'between', 'c') }),
    );
    const list = () => library.app.api.conflicts.list();
    await expect.poll(list).toMatchObject([{ id, title: 'Shared' }]);
    const file = await library.firstCopy();
    const { setAside } = await library.app.api.conflicts.merge({ file });
    expect(await library.textsOf(id)).toEqual(['a', 'b', 'between', 'c']);
    expect(readdirSync(join(library.folder, 'set-aside'))).toEqual([
      setAside.slice('set-aside/'.length),
    ]);
    expect(await list()).toEqual([]);
  });

  test('of the settings is merged too', async () => {
    const path = join(library.folder, 'library.json');
    const before = JSON.parse(readFileSync(path, 'utf8')) as object;
    await library.app.api.search.save({ text: 'mine' });
    const copy = path.replace('.json', '.sync-conflict-20261125-123456-ABCDEFG.json');
    sync(copy, JSON.stringify({ ...before, searches: ['theirs'] }));
    await expect.poll(() => library.app.api.conflicts.list()).toMatchObject([{ id: null }]);
    const file = await library.firstCopy();
    await library.app.api.conflicts.merge({ file });
    expect(await library.app.api.search.saved()).toEqual(['mine', 'theirs']);
  });

  test('of an entry that is gone brings it back', async () => {
    const id = await library.addEntry();
    const copy = library.pathOf(id).replace('.json', ' (1).json');
    renameSync(library.pathOf(id), copy);
    await expect.poll(() => library.app.api.entries.list({})).toEqual([]);
    const file = await library.firstCopy();
    await library.app.api.conflicts.merge({ file });
    expect(await library.textsOf(id)).toEqual(['a', 'b', 'c']);
  });
});
