import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '#core/document/markdown-style';
import { createFileStorage } from './create-file-storage';
import { mendSettings } from './mend-settings';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

async function makeLibrary() {
  const folder = join(makeTemporaryFolder(), 'library');
  return { folder, storage: await createFileStorage(folder) };
}

describe('a library', () => {
  test('keeps entries over closing and opening', async () => {
    const { folder, storage } = await makeLibrary();
    const record = makeRecord(testId(1), { title: 'Émigré 漢字', tags: ['a'] });
    await storage.write([record]);
    expect(await storage.read(record.id)).toEqual(record);
    await storage.close();
    const again = await open(storage.folder);
    expect(again.rows()).toEqual([
      expect.objectContaining({ id: record.id, title: 'Émigré 漢字', links: [] }),
    ]);
    expect(await again.read(record.id)).toEqual(record);
    await again.close();
    expect(readdirSync(folder).toSorted()).toEqual([
      '.gitignore',
      'catalog.json',
      'entries',
      'library.json',
    ]);
    const file = join(folder, 'entries', record.id.slice(0, 2), `${record.id}.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(record);
  });

  test('keeps a removed entry in the trash and gives it back', async () => {
    const { folder, storage } = await makeLibrary();
    const record = makeRecord(testId(1));
    await storage.write([record]);
    await storage.remove(record.id);
    expect(storage.rows()).toEqual([]);
    await expect(storage.read(record.id)).rejects.toMatchObject({ code: 'not-found' });
    await storage.close();
    expect(existsSync(join(folder, 'trash', `${record.id}.json`))).toBe(true);

    const second = await open(folder);
    expect(second.trashed()).toEqual([expect.objectContaining({ id: record.id })]);
    await second.restore(record.id);
    expect(await second.read(record.id)).toEqual(record);
    await second.close();

    const third = await open(folder);
    expect(await third.read(record.id)).toEqual(record);
    expect(third.trashed()).toEqual([]);
    await third.close();
    expect(readdirSync(join(folder, 'trash'))).toEqual([]);
  });

  test('keeps settings', async () => {
    const { folder, storage } = await makeLibrary();
    const target = { name: 'blog', generator: 'hugo', path: '/somewhere' } as const;
    const settings = { targets: [target], style: { ...DEFAULT_STYLE, bullet: '+' as const } };
    await storage.writeSettings(settings);
    expect(storage.settings()).toEqual(settings);
    await storage.close();
    const again = await open(folder);
    expect(again.settings()).toEqual(settings);
    await again.close();
  });

  test('opens a library of version 1, which knew no style, and leaves its file as it is', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.close();
    const target = { name: 'blog', generator: 'hugo', path: '/somewhere' };
    const old = JSON.stringify({ version: 1, targets: [target] });
    writeFileSync(join(folder, 'library.json'), old);
    const again = await open(folder);
    expect(again.settings()).toEqual({ targets: [target], style: DEFAULT_STYLE });
    await again.close();
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(old);
  });

  test('keeps assets under the name of their content, once', async () => {
    const { folder, storage } = await makeLibrary();
    const bytes = new Uint8Array([1, 2, 3]);
    const name = await storage.addAsset(bytes, 'PNG');
    expect(name).toMatch(/^[0-9a-f]{64}\.png$/);
    expect(await storage.addAsset(bytes, 'png')).toBe(name);
    expect(new Uint8Array(await storage.readAsset(name))).toEqual(bytes);
    await expect(storage.readAsset('../library.json')).rejects.toMatchObject({ code: 'not-found' });
    await expect(storage.addAsset(bytes, '../x')).rejects.toMatchObject({ code: 'bad-input' });
    await storage.close();
    expect(readdirSync(join(folder, 'assets'))).toEqual([name]);
  });

  test('keeps all records of a write or none', async () => {
    const { storage } = await makeLibrary();
    const bad = { ...makeRecord(testId(2)), title: 7 } as unknown as ReturnType<typeof makeRecord>;
    await expect(storage.write([makeRecord(testId(1)), bad])).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(storage.rows()).toEqual([]);
    await storage.close();
  });

  test('refuses a document nested too deeply to be written', async () => {
    const { storage } = await makeLibrary();
    let document = makeRecord(testId(1)).document;
    for (let level = 0; level < 100_000; level += 1)
      document = { type: 'doc', content: [document] };
    await expect(storage.write([makeRecord(testId(1), { document })])).rejects.toMatchObject({
      code: 'bad-input',
    });
    await storage.close();
  });

  test('is not opened by two at once', async () => {
    const { folder, storage } = await makeLibrary();
    await expect(open(folder)).rejects.toMatchObject({ code: 'locked' });
    await storage.close();
    await (await open(folder)).close();
  });

  test('is refused after it was closed', async () => {
    const { storage } = await makeLibrary();
    await storage.close();
    await expect(storage.write([makeRecord(testId(1))])).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('a place for a library', () => {
  test('may be an empty folder', async () => {
    const folder = makeTemporaryFolder();
    await (await createFileStorage(folder)).close();
  });

  test('may not hold other files', async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'thesis.md'), 'mine');
    await expect(createFileStorage(folder)).rejects.toMatchObject({ code: 'unsafe-place' });
    expect(readdirSync(folder)).toEqual(['thesis.md']);
  });

  test('may not be a library already, nor a file', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.close();
    await expect(createFileStorage(folder)).rejects.toMatchObject({ code: 'unsafe-place' });
    await expect(createFileStorage(join(folder, 'library.json'))).rejects.toMatchObject({
      code: 'unsafe-place',
    });
  });

  test('needs a folder to be in', async () => {
    const folder = join(makeTemporaryFolder(), 'not', 'there');
    await expect(createFileStorage(folder)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a folder that is no library that can be opened', () => {
  test('is left as it was', async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'thesis.md'), 'mine');
    await expect(open(folder)).rejects.toMatchObject({ code: 'not-found' });
    await expect(open(join(folder, 'thesis.md'))).rejects.toThrow(/thesis\.md is a file, not/);
    await expect(open(join(folder, 'nowhere'))).rejects.toThrow(/nowhere does not exist\. Choose/);
    expect(readdirSync(folder)).toEqual(['thesis.md']);
  });

  test('is told apart when library.json is damaged', async () => {
    const folder = makeTemporaryFolder();
    for (const text of ['', '{"version":', '{"version":1,"targets":7}', '[]']) {
      writeFileSync(join(folder, 'library.json'), text);
      await expect(open(folder)).rejects.toMatchObject({ code: 'broken-settings' });
      expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(text);
    }
    await expect(open(folder)).rejects.toThrow(/it has no version\. Nothing was changed/);
    writeFileSync(join(folder, 'library.json'), '{"version":2,"targets":7}');
    await expect(open(folder)).rejects.toThrow(
      /its targets is no list; its style is missing\. Noth/,
    );
  });

  test('is told apart when library.json is a folder, which is moved aside', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([makeRecord(testId(1))]);
    await storage.close();
    rmSync(join(folder, 'library.json'));
    mkdirSync(join(folder, 'library.json'));
    await expect(open(folder)).rejects.toThrow(/library\.json can't be read: it is a folder\./);
    await mendSettings(folder, 0);
    await (await open(folder)).close();
    expect(readdirSync(join(folder, 'set-aside'))).toContain('library.json');
  });
});

describe('what a crash left', () => {
  test('half-written files are swept, others are not', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([makeRecord(testId(1))]);
    await storage.close();
    mkdirSync(join(folder, 'assets'));
    for (const place of ['.', 'entries/n0', 'assets']) {
      writeFileSync(join(folder, place, 'a.json.0123456789ab.tmp'), 'half');
      writeFileSync(join(folder, place, 'mine.tmp'), 'mine');
    }
    await (await open(folder)).close();
    for (const place of ['.', 'entries/n0', 'assets']) {
      expect(existsSync(join(folder, place, 'a.json.0123456789ab.tmp'))).toBe(false);
      expect(readFileSync(join(folder, place, 'mine.tmp'), 'utf8')).toBe('mine');
    }
  });
});
