import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '#core/document/document';
import { versionName } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import {
  doc,
  makeApp,
  makeLibrary,
  openLibrary,
  type SyncedLibrary,
} from './testing/synced-library';

/** The library lies in a repository, of which another machine has a clone. */
let library: SyncedLibrary;
let here: string;
let there: string;

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

function commit(folder: string, message = 'Change'): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
}

beforeEach(async () => {
  library = await makeLibrary(1500);
  here = dirname(library.folder);
  there = join(here, '..', `${here.split('/').at(-1)}-clone`);
});

/** Commits what there is, and gives the other machine a clone. */
function share(): void {
  git(here, 'init', '--quiet', '-b', 'main');
  commit(here, 'Begin');
  git(dirname(here), 'clone', '--quiet', here, there);
}

const pathThere = (id: string): string =>
  join(there, 'library', 'entries', id.slice(0, 2), `${id}.json`);

/** What the other machine makes of an entry. */
function changeThere(id: string, ...texts: string[]): void {
  const record = JSON.parse(readFileSync(pathThere(id), 'utf8')) as EntryRecord;
  const changed = {
    ...record,
    document: doc(...texts),
    revision: record.revision + 1,
    updated: new Date(Date.now() + 1000).toISOString(),
    ancestors: [...record.ancestors, versionName(record)],
  };
  writeFileSync(pathThere(id), JSON.stringify(changed));
}

function pull(): void {
  git(here, 'pull', '--quiet', '--no-rebase', '--no-edit', there, 'main');
}

async function save(id: string, ...texts: string[]): Promise<void> {
  const { revision } = await library.app.api.entries.read({ id });
  await library.app.api.entries.save({ id, revision, changes: { document: doc(...texts) } });
}

/** A merge that Git could not do: both sides stand in the file. */
async function clash(id: string, mine: readonly string[], theirs: readonly string[]) {
  await save(id, ...mine);
  await library.writeOut();
  commit(here);
  changeThere(id, ...theirs);
  commit(there);
  expect(pull).toThrow();
  expect(readFileSync(library.pathOf(id), 'utf8')).toContain('<<<<<<< ');
}

const SLOW = { timeout: 10_000 };
const list = () => library.app.api.conflicts.list();
const setAside = async () => (await library.app.api.library.current())?.setAside;

test('a commit holds what people wrote, and nothing of this machine', async () => {
  const id = await library.addEntry();
  await save(id, 'in the journal');
  share();
  const files = git(here, 'ls-files').split('\n');
  expect(files).toContain(`library/entries/${id.slice(0, 2)}/${id}.json`);
  expect(files.filter((name) => /lock|journal|catalog|index/.test(name))).toEqual([]);
});

test('a pull that changes fifty entries at once shows all of them', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 50; number += 1) {
    ids.push(
      (
        await library.app.api.entries.add({
          kind: 'note',
          title: `N${number}`,
          markdown: 'a\n\nb\n',
        })
      ).id,
    );
  }
  await library.writeOut();
  share();
  for (const [number, id] of ids.entries()) changeThere(id, 'a', `pulled${number}`);
  commit(there);
  // One of them is being written in: its change is not in its file yet.
  const [first = ''] = ids;
  await save(first, 'a mine', 'b');
  pull();
  for (const [number, id] of ids.entries()) {
    const mine = id === first ? 'a mine' : 'a';
    await expect.poll(() => library.textsOf(id), SLOW).toEqual([mine, `pulled${number}`]);
  }
  expect(await list()).toEqual([]);
  expect(await setAside()).toEqual([]);
  const { check } = library.app.api.library;
  expect(await check()).toMatchObject({ ok: true });
  const find = () => library.app.api.search.find({ text: 'pulled7', limit: 9 });
  await expect.poll(find).toHaveLength(1);
});

describe('a merge that Git could not do', () => {
  test('becomes one where the two sides changed different blocks', async () => {
    const id = await library.addEntry();
    share();
    await clash(id, ['a mine', 'b', 'c'], ['a', 'c theirs']);
    await expect.poll(() => library.textsOf(id), SLOW).toEqual(['a mine', 'c theirs']);
    await library.writeOut();
    expect(library.recordOf(id).document.content?.map(textOf)).toEqual(['a mine', 'c theirs']);
    expect(await list()).toEqual([]);
  });

  test('keeps both sides where they changed the same', async () => {
    const id = await library.addEntry();
    share();
    await clash(id, ['a', 'mine', 'c'], ['a', 'theirs', 'c new']);
    await expect.poll(list, SLOW).toMatchObject([{ id }]);
    expect(await library.textsOf(id)).toEqual(['a', 'mine', 'c']);
    const file = await library.firstCopy();
    const { against, hasBase, parts } = await library.app.api.conflicts.compare({ file });
    expect(hasBase).toBe(true);
    expect(parts.filter(({ name }) => name === 'conflict')).toHaveLength(1);
    await library.app.api.conflicts.merge({ file, chosen: { against, picks: ['both'] } });
    expect(await library.textsOf(id)).toEqual(['a', 'mine', 'theirs', 'c new']);
  });

  test.each(['with its catalog', 'as a new clone'])(
    'is found when the library is opened, %s',
    async (how) => {
      const id = await library.addEntry();
      const other = await library.addEntry('Other');
      share();
      await library.app.close();
      changeThere(id, 'a', 'theirs', 'c');
      commit(there);
      const record = library.recordOf(id);
      const updated = new Date().toISOString();
      const ancestors = [versionName(record)];
      const mine = { ...record, revision: 2, updated, ancestors, document: doc('a', 'mine', 'c') };
      writeFileSync(library.pathOf(id), JSON.stringify(mine));
      commit(here);
      expect(pull).toThrow();
      if (how === 'as a new clone') rmSync(join(library.folder, 'catalog.json'));
      library = openLibrary(makeApp(300), library.folder);
      await library.app.api.library.open({ folder: library.folder });
      await expect.poll(list, SLOW).toMatchObject([{ id }]);
      // A conflict is listed a moment before its entry is.
      await expect.poll(() => library.textsOf(id), SLOW).toEqual(['a', 'mine', 'c']);
      expect(await library.textsOf(other)).toEqual(['a', 'b', 'c']);
      expect(await setAside()).toEqual([]);
    },
  );

  test.each(['while it is open', 'before it is opened'])(
    'in the settings is merged, %s',
    async (when) => {
      const { api } = library.app;
      await library.writeOut();
      share();
      const file = join(there, 'library', 'library.json');
      const theirs = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...theirs, searches: ['theirs'] }));
      commit(there);
      await api.search.save({ text: 'mine' });
      if (when === 'before it is opened') await library.app.close();
      commit(here);
      expect(pull).toThrow();
      if (when === 'before it is opened') {
        library = openLibrary(makeApp(300), library.folder);
        await library.app.api.library.open({ folder: library.folder });
      }
      await expect
        .poll(async () => (await library.app.api.search.saved()).toSorted(), SLOW)
        .toEqual(['mine', 'theirs']);
      await library.app.api.search.save({ text: 'later' });
      const text = readFileSync(join(library.folder, 'library.json'), 'utf8');
      expect((JSON.parse(text) as { searches: string[] }).searches).toHaveLength(3);
    },
  );

  test('of one that cannot be read on one side is set aside, and stays as it is', async () => {
    const id = await library.addEntry();
    const path = library.pathOf(id);
    const text = `<<<<<<< HEAD\n${readFileSync(path, 'utf8')}\n=======\n{"version":\n>>>>>>> other\n`;
    writeFileSync(path, text);
    await expect
      .poll(async () => (await setAside())?.map(({ reason }) => reason).join() ?? '', SLOW)
      .toContain('Git');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

test('a checkout of an older state keeps what is typed since', async () => {
  const id = await library.addEntry();
  share();
  await save(id, 'a', 'b newer', 'c');
  await library.writeOut();
  commit(here);
  const { revision } = await library.app.api.entries.read({ id });
  git(here, 'checkout', '--quiet', 'HEAD~1');
  await expect.poll(() => library.textsOf(id), SLOW).toEqual(['a', 'b', 'c']);
  // The window still has what it read before.
  const changes = { document: doc('a', 'b newer', 'c typed') };
  await library.app.api.entries.save({ id, revision, changes });
  expect(await library.textsOf(id)).toEqual(['a', 'b', 'c typed']);
  await library.writeOut();
  const { versions } = await library.app.api.history.list({ id });
  expect(versions.length).toBeGreaterThan(0);
  git(here, 'stash', '--quiet');
  git(here, 'checkout', '--quiet', 'main');
  await expect.poll(() => library.textsOf(id), SLOW).toEqual(['a', 'b newer', 'c']);
  expect(await setAside()).toEqual([]);
});

test('entries that a pull deletes leave the list, but not the one that is written in', async () => {
  const [gone, edited, kept] = [
    await library.addEntry('Gone'),
    await library.addEntry('Edited'),
    await library.addEntry('Kept'),
  ];
  share();
  for (const id of [gone, edited]) git(there, 'rm', '--quiet', pathThere(id));
  commit(there);
  await save(edited, 'mine');
  pull();
  const titles = async () =>
    (await library.app.api.entries.list({})).map(({ title }) => title).toSorted();
  await expect.poll(titles, SLOW).toEqual(['Edited', 'Kept']);
  await library.writeOut();
  expect(await library.textsOf(edited)).toEqual(['mine']);
  expect(existsSync(library.pathOf(edited))).toBe(true);
  expect(await library.textsOf(kept)).toEqual(['a', 'b', 'c']);
  expect(await setAside()).toEqual([]);
  expect(readdirSync(library.folder)).not.toContain('set-aside');
});
