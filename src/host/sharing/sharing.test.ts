import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '#app/app';
import { openApp } from '../open-app';
import { LOCK_FILE } from '../storage/lock';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { asPlatform } from '../testing/as-platform';
import { isOwnDoor, keyPath, makeDoorFolder, socketPath } from './door-folder';
import { hearMessages, sendMessage } from './message-stream';
import { openDoor } from './open-door';
import { visitHolder, type Visit } from './visit';

let home: string;
let library: string;
let app: App;
const visits: Visit[] = [];

beforeEach(async () => {
  home = makeTemporaryFolder();
  library = join(home, 'library');
  app = openApp({ wait: 0, shared: true, sampleFolder: join('resources', 'sample-library') });
  await app.api.library.create({ folder: library, sample: false });
});

afterEach(async () => {
  await Promise.all(visits.splice(0).map((one) => one.close()));
  await app.close();
});

async function visit(): Promise<Visit> {
  const visiting = await visitHolder(library);
  if (visiting === null) throw new Error('Nobody opened.');
  visits.push(visiting);
  return visiting;
}

interface LockText {
  door: { protocol: number; folder: string };
  [field: string]: unknown;
}

const readLock = () => JSON.parse(readFileSync(join(library, LOCK_FILE), 'utf8')) as LockText;

function changeLock(changes: Record<string, unknown>): void {
  writeFileSync(join(library, LOCK_FILE), JSON.stringify({ ...readLock(), ...changes }));
}

describe('a guest', () => {
  test('works in the library of the program that holds it, which hears of it at once', async () => {
    const heard: string[] = [];
    app.on('libraryChanged', ({ ids }) => heard.push(...ids));
    const { api } = await visit();
    const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown: 'said\u2028so\n' });
    expect(heard).toEqual([id]);
    expect(await app.api.entries.markdown({ id })).toBe('said\u2028so\n');
    expect(await api.search.find({ text: 'said', limit: 5 })).toMatchObject([{ id }]);
    expect(await api.settings.change({ style: { bullet: '*' } })).toMatchObject({
      style: { bullet: '*' },
    });
  });

  test('sends bytes as they are', async () => {
    const { api } = await visit();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    const { asset } = await api.assets.add({ name: 'a.png', bytes });
    expect(readFileSync(join(library, 'assets', asset)).equals(bytes)).toBe(true);
  });

  test('is refused with the same problems as a window', async () => {
    const { api } = await visit();
    const { id } = await api.entries.add({ kind: 'note', title: 'A' });
    const replace = (markdown: string) => api.entries.replace({ id, revision: 1, markdown });
    await replace('one\n');
    await expect(replace('two\n')).rejects.toMatchObject({ code: 'conflict' });
    await expect(api.entries.read({ id: 'nonsense' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(api.entries.read({ id: '../..' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('puts no other library into the window', async () => {
    const { api } = await visit();
    await expect(api.library.open({ folder: home })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(api.library.close()).rejects.toMatchObject({ code: 'bad-input' });
    expect(await app.api.library.current()).toMatchObject({ folder: library });
  });

  test('never writes into a library that is opened after it came', async () => {
    const { api } = await visit();
    const late = api.entries.add({ kind: 'note', title: 'In the first' });
    await app.api.library.create({ folder: join(home, 'other'), sample: false });
    await late.catch(() => undefined);
    await expect(api.entries.add({ kind: 'note', title: 'B' })).rejects.toMatchObject({
      code: 'closed',
    });
    expect(await app.api.entries.list({})).toEqual([]);
    expect(await visitHolder(library)).toBeNull();
  });

  test('hears of the end of the program while it waits', async () => {
    const { api } = await visit();
    const found = api.search.find({ text: 'x', limit: 1 });
    const settled = Promise.allSettled([found]);
    await app.close();
    await settled;
    await expect(api.entries.list({})).rejects.toMatchObject({ code: 'closed' });
  });

  test('that writes when the program ends has written, or has not', async () => {
    const { api } = await visit();
    const adding = Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        api.entries.add({ kind: 'note', title: `Note ${index}`, markdown: 'text\n' }),
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await app.close();
    const added = (await adding).filter((one) => one.status === 'fulfilled');
    await app.api.library.open({ folder: library });
    const ids = (await app.api.entries.list({})).map((row) => row.id);
    for (const one of added) expect(ids).toContain(one.value.id);
  });

  test('takes its import back when it goes, and no other', async () => {
    const source = join(home, 'source');
    mkdirSync(source);
    for (let number = 0; number < 1500; number += 1) {
      writeFileSync(join(source, `n${number}.md`), `# Note ${number}\n\nText ${number}.\n`);
    }
    const visiting = await visit();
    const told: number[] = [];
    const started = new Promise<void>((resolve) => {
      visiting.onProgress(({ done }) => {
        told.push(done);
        resolve();
      });
    });
    const importing = visiting.api.transfer.import({ paths: [source], as: 'notes' });
    const ended = Promise.allSettled([importing]);
    await started;
    await visiting.close();
    const [end] = await ended;
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    await app.close();
    await app.api.library.open({ folder: library });
    expect(await app.api.entries.list({})).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('the door', () => {
  test.runIf(process.platform !== 'win32')('can be entered by its user alone', async () => {
    const { folder } = readLock().door;
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(keyPath(folder)).mode & 0o077).toBe(0);
    expect(Buffer.byteLength(socketPath(folder))).toBeLessThan(104);
    chmodSync(folder, 0o755);
    expect(await visitHolder(library)).toBeNull();
  });

  test('does not open without its key', async () => {
    const { folder } = readLock().door;
    for (const hello of [
      { key: 'f'.repeat(64), library },
      { call: 1, noun: 'entries', verb: 'list', argument: {}, bytes: [] },
      'hello',
    ]) {
      const socket = createConnection(socketPath(folder));
      const heard: unknown[] = [];
      hearMessages(socket, (message) => heard.push(message));
      socket.on('error', () => undefined);
      sendMessage(socket, hello);
      await once(socket, 'close');
      expect(heard).toEqual([]);
    }
    expect(await (await visit()).api.entries.list({})).toEqual([]);
  });

  test('is gone when the program has ended', async () => {
    const { folder } = readLock().door;
    await app.close();
    expect(existsSync(folder)).toBe(false);
    expect(await visitHolder(library)).toBeNull();
  });

  test('of a lock from another computer, of a later process or a stranger is not tried', async () => {
    const { door } = readLock();
    expect(await isOwnDoor(door.folder)).toBe(true);
    changeLock({ host: 'elsewhere' });
    expect(await visitHolder(library)).toBeNull();
    changeLock({ host: hostname(), started: 'another-boot 1' });
    if (process.platform === 'linux') expect(await visitHolder(library)).toBeNull();
    changeLock({ started: null, door: { ...door, folder: home } });
    expect(await visitHolder(library)).toBeNull();
    changeLock({ door: { ...door, protocol: door.protocol + 1 } });
    expect(await visitHolder(library)).toBeNull();
    changeLock({ door: 'nonsense' });
    expect(await visitHolder(library)).toBeNull();
    changeLock({ door });
    expect(await visitHolder(library)).not.toBeNull();
  });

  test.runIf(process.platform !== 'win32')('of a killed program is swept away', async () => {
    const left = await makeDoorFolder();
    if (left === null) throw new Error('There is no place for a door.');
    const script = `require('node:net').createServer().listen(${JSON.stringify(socketPath(left))}, () => console.log('up'))`;
    const child = spawn(process.execPath, ['-e', script]);
    await once(child.stdout, 'data');
    await makeDoorFolder();
    expect(existsSync(left)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'close');
    await makeDoorFolder();
    expect(existsSync(left)).toBe(false);
  });

  test.runIf(process.platform !== 'win32')(
    'is made where there is place for it, or not at all',
    async () => {
      vi.stubEnv('XDG_RUNTIME_DIR', join(home, 'x'.repeat(120)));
      vi.stubEnv('TMPDIR', '');
      const folder = await makeDoorFolder();
      expect(dirname(folder ?? '')).toBe('/tmp');
      rmSync(folder ?? '', { recursive: true });
      // Only a folder is one.
      const file = join(home, 'outloud-door-abc');
      writeFileSync(file, '');
      expect(await isOwnDoor(file)).toBe(false);
      expect(await isOwnDoor(join(home, 'outloud-door-gone'))).toBe(false);
      asPlatform('win32');
      expect(socketPath('C:/x/outloud-door-1')).toBe('\\\\.\\pipe\\outloud-door-1');
      vi.stubEnv('XDG_RUNTIME_DIR', join(home, 'gone'));
      vi.stubEnv('TMPDIR', join(home, 'gone'));
      expect(await openDoor(app)).toBeNull();
      vi.unstubAllEnvs();
    },
  );

  test('turns away whoever asks for another library, and who asks for nothing', async () => {
    const { folder } = readLock().door;
    const key = readFileSync(keyPath(folder), 'utf8');
    const talk = async (...messages: readonly unknown[]): Promise<readonly unknown[]> => {
      const socket = createConnection(socketPath(folder));
      const heard: unknown[] = [];
      hearMessages(socket, (message) => heard.push(message));
      socket.on('error', () => undefined);
      for (const message of messages) sendMessage(socket, message);
      await once(socket, 'close');
      return heard;
    };
    expect(await talk({ key, library: home })).toEqual([{ welcome: false }]);
    expect(await talk({ key, library }, { key, library })).toEqual([{ welcome: true }]);
  });

  test('of a program that has another library open by now lets nobody in', async () => {
    const { door } = readLock();
    const other = join(home, 'other');
    await app.api.library.create({ folder: other, sample: false });
    const lock = readFileSync(join(other, LOCK_FILE), 'utf8');
    writeFileSync(join(library, LOCK_FILE), lock);
    expect(JSON.parse(lock)).toMatchObject({ door });
    expect(await visitHolder(library)).toBeNull();
    rmSync(join(library, LOCK_FILE));
  });

  test('ends a talk over a message that is longer than any of ours', async () => {
    const { folder } = readLock().door;
    const other = createConnection(socketPath(folder));
    other.on('error', () => undefined);
    const closed = once(other, 'close');
    other.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    await closed;
    expect(await (await visit()).api.entries.list({})).toEqual([]);
  });
});
