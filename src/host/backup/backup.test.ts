import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '#app/app';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { watchFiles, type FileCall } from '../storage/testing/watched-files';

let home: string;
let library: string;
let place: string;
let app: App;
const SAMPLE = join(process.cwd(), 'resources', 'sample-library');

beforeEach(async () => {
  home = makeTemporaryFolder();
  library = join(home, 'My library');
  place = join(home, 'backups');
  mkdirSync(place);
  app = openApp({ wait: 0, sampleFolder: SAMPLE });
  await app.api.library.create({ folder: library, sample: true });
});

afterEach(() => app.close());

const plan = () => ({ folder: place, every: 'daily', keep: 2 }) as const;

/** Every file below a folder but those of the moment, with its bytes. */
function readFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(?:index|library\.lock|journal-)/.test(name))
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

describe('a backup', () => {
  test('holds the whole library, and restoring it gives the same library', async () => {
    const [first, second] = await app.api.entries.list({});
    await app.api.entries.remove({ id: first?.id ?? '' });
    await app.api.settings.change({ style: { bullet: '*' } });
    mkdirSync(join(library, 'history'));
    writeFileSync(join(library, 'history', 'of-another-part.jsonl'), 'kept\n');
    writeFileSync(join(library, 'empty'), '');
    writeFileSync(join(library, 'my own file.txt'), 'mine');
    const report = await app.api.backups.run({ folder: place });
    expect(report).toMatchObject({ notes: [], removed: [] });
    const before = readFiles(library);
    expect(report.files).toBe(Object.keys(before).length);
    const entries = await app.api.entries.list({});
    expect(report.records).toBe(entries.length + 1);
    expect(readdirSync(place)).toEqual([basename(report.file)]);

    const copy = join(home, 'copy');
    await app.close();
    const restored = await app.api.backups.restore({ file: report.file, folder: copy });
    expect(restored).toMatchObject({ folder: copy, files: report.files });
    expect(readFiles(copy)).toEqual(before);
    await app.api.library.open({ folder: copy });
    expect(await app.api.entries.list({})).toEqual(entries);
    expect(await app.api.entries.trash()).toMatchObject([{ id: first?.id }]);
    expect(await app.api.settings.read()).toMatchObject({ style: { bullet: '*' } });
    expect(await app.api.entries.markdown({ id: second?.id ?? '' })).not.toBe('');
    expect(await app.api.library.check()).toMatchObject({ ok: true });
  });

  test('is of one moment, while saving goes on beside it', async () => {
    const [row] = await app.api.entries.list({});
    const id = row?.id ?? '';
    const text = await app.api.entries.markdown({ id });
    let saves = 0;
    let saving: Promise<unknown> = Promise.resolve();
    app.on('progressed', ({ task }) => {
      if (task !== 'Backing up' || saves > 0) return;
      saves += 1;
      saving = (async () => {
        const { revision } = await app.api.entries.read({ id });
        await app.api.entries.replace({ id, revision, markdown: 'Written meanwhile.\n' });
        await app.api.entries.add({ kind: 'note', title: 'Came meanwhile' });
      })();
    });
    const count = (await app.api.entries.list({})).length;
    const { file } = await app.api.backups.run({ folder: place });
    await saving;
    expect(saves).toBe(1);
    expect(await app.api.entries.markdown({ id })).toContain('Written meanwhile.');
    const copy = join(home, 'copy');
    await app.api.backups.restore({ file, folder: copy });
    await app.api.library.open({ folder: copy });
    expect(await app.api.entries.list({})).toHaveLength(count);
    expect(await app.api.entries.markdown({ id })).toBe(text);
    await app.api.library.open({ folder: library });
    expect(await app.api.entries.markdown({ id })).toContain('Written meanwhile.');
  });

  test('is thinned to those kept, and nothing else in the folder is touched', async () => {
    await app.api.backups.change(plan());
    const foreign = [
      'My library backup 2001-01-01T000000Z.zip',
      'My library backup of the wedding.zip',
      'notes.txt',
    ];
    for (const name of foreign) writeFileSync(join(place, name), 'not ours');
    const made: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      made.push((await app.api.backups.run({})).file);
    }
    const names = made.slice(2).map((file) => basename(file));
    expect(readdirSync(place).toSorted()).toEqual([...foreign, ...names].toSorted());
    for (const name of foreign) expect(readFileSync(join(place, name), 'utf8')).toBe('not ours');
  }, 20_000);

  test('tells what can not be in it and what is damaged already', async () => {
    const [row] = await app.api.entries.list({});
    const id = row?.id ?? '';
    await app.api.backups.run({ folder: place });
    writeFileSync(join(library, 'entries', id.slice(0, 2), `${id}.json`), '{"version":3');
    symlinkSync('/etc', join(library, 'link'));
    const { notes, file } = await app.api.backups.run({ folder: place });
    expect(notes.join('\n')).toContain('link is no plain file');
    expect(notes.join('\n')).toContain(`${id}.json can't be read in the library already`);
    const copy = join(home, 'copy');
    await app.api.backups.restore({ file, folder: copy });
    expect(existsSync(join(copy, 'link'))).toBe(false);
  });

  test('is never made inside the library, nor where there is no folder', async () => {
    const inside = join(library, 'inside');
    mkdirSync(inside);
    for (const folder of [inside, library, home]) {
      await expect(app.api.backups.run({ folder })).rejects.toMatchObject({
        code: 'unsafe-place',
      });
      await expect(app.api.backups.change({ ...plan(), folder })).rejects.toMatchObject({
        code: 'unsafe-place',
      });
    }
    const run = app.api.backups.run({ folder: join(home, 'unplugged') });
    await expect(run).rejects.toMatchObject({ code: 'not-found' });
    await expect(app.api.backups.run({})).rejects.toMatchObject({ code: 'bad-input' });
    expect(readdirSync(inside)).toEqual([]);
  });

  test('that the closing of the library ends leaves nothing behind', async () => {
    const started = new Promise<void>((resolve) => {
      app.on('progressed', ({ task }) => task === 'Backing up' && resolve());
    });
    const run = Promise.allSettled([app.api.backups.run({ folder: place })]);
    await started;
    await app.close();
    expect(await run).toMatchObject([{ status: 'rejected', reason: { code: 'closed' } }]);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a schedule', () => {
  test('is due when there is none, and again after its time', async () => {
    expect(await app.api.backups.state()).toMatchObject({ plan: null, due: false });
    expect(await app.api.backups.change(plan())).toMatchObject({ plan: plan(), due: true });
    const { file } = await app.api.backups.run({});
    expect(await app.api.backups.state()).toMatchObject({ due: false, latest: { file } });
  });

  test('says why its folder can’t be looked into', async () => {
    await app.api.backups.change({ ...plan(), folder: place });
    await app.close();
    await app.api.library.open({ folder: library });
    rmSync(place, { recursive: true });
    expect(await app.api.backups.state()).toMatchObject({
      due: true,
      problem: expect.stringContaining('does not exist'),
    });
  });
});

describe('a backup that was killed', () => {
  const unfinished = (name: string, age: number) => {
    const file = join(place, name);
    writeFileSync(file, 'half');
    const seconds = Date.now() / 1000 - age;
    utimesSync(file, seconds, seconds);
    return name;
  };

  test('is cleared away by the next one, and nothing else is', async () => {
    const end = 'backup 2026-01-02T030405Z.zip.0123456789ab.tmp';
    unfinished(`My library ${end}`, 7200);
    const kept = [
      unfinished(`My library ${end.replace('0123', '4567')}`, 60),
      unfinished(`Her library ${end}`, 7200),
      unfinished('My library backup notes.tmp', 7200),
    ];
    const { file } = await app.api.backups.run({ folder: place });
    expect(readdirSync(place).toSorted()).toEqual([...kept, basename(file)].toSorted());
  });
});

describe('restoring', () => {
  test('makes every folder last before the folder becomes a library', async () => {
    const { file } = await app.api.backups.run({ folder: place });
    const copy = join(home, 'copy');
    const calls: FileCall[] = [];
    const stop = await watchFiles(copy, { done: (call) => calls.push(call) });
    await app.api.backups.restore({ file, folder: copy });
    stop();
    const places = (kind: string) => calls.filter((call) => call.kind === kind);
    const opened = places('open').map(({ path }) => path);
    const files = opened.filter((path) => statSync(path).isFile());
    expect(files.at(-1)).toBe(join(copy, 'library.json'));
    const folders = new Set(
      readdirSync(copy, { recursive: true, encoding: 'utf8' })
        .map((name) => join(copy, name))
        .filter((path) => statSync(path).isDirectory()),
    );
    expect(folders.size).toBeGreaterThan(3);
    const synced = places('syncFolder').map(({ path }) => path);
    for (const one of folders) expect(synced).toContain(one);
    const isLast = (path: string) =>
      calls.findLastIndex((call) => call.kind === 'syncFolder' && call.path === dirname(path)) >
      calls.findIndex((call) => call.kind === 'open' && call.path === path);
    expect(files.filter((path) => !isLast(path))).toEqual([]);
  });

  test('never writes over what is there', async () => {
    const { file } = await app.api.backups.run({ folder: place });
    const before = readFiles(library);
    const into = (folder: string) => app.api.backups.restore({ file, folder });
    await expect(into(library)).rejects.toMatchObject({ code: 'unsafe-place' });
    await expect(into(place)).rejects.toMatchObject({ code: 'unsafe-place' });
    await expect(into(join(home, 'no', 'where'))).rejects.toMatchObject({ code: 'not-found' });
    expect(readFiles(library)).toEqual(before);
    expect(readdirSync(place)).toHaveLength(1);
  });

  test('leaves nothing of a damaged backup, and says what is no backup', async () => {
    const { file } = await app.api.backups.run({ folder: place });
    const copy = join(home, 'copy');
    const bytes = readFileSync(file);
    for (const at of [0.2, 0.5, 0.8]) {
      const broken = Buffer.from(bytes);
      broken.fill(0x55, Math.floor(bytes.length * at), Math.floor(bytes.length * at) + 200);
      writeFileSync(file, broken);
      const restore = app.api.backups.restore({ file, folder: copy });
      await expect(restore).rejects.toMatchObject({
        code: expect.stringMatching(/corrupt|bad-input/),
      });
      expect(existsSync(copy)).toBe(false);
    }
    writeFileSync(file, bytes);
    truncateSync(file, bytes.length - 100);
    await expect(app.api.backups.restore({ file, folder: copy })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(existsSync(copy)).toBe(false);
  });
});
