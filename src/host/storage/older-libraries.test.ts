import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '#core/document/markdown-style';
import { RECORD_VERSION } from '#core/library/record';
import { checksum } from './journal-line';
import { openFileStorage } from './open-file-storage';
import { makeTemporaryFolder } from './testing/temporary-folder';

/** Made by the programs that wrote these versions. */
const LIBRARIES = join(import.meta.dirname, 'testing', 'libraries');

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

/** Every file below a folder but those that are derived, by its path with slashes. */
function readFiles(folder: string, below = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    if (path === 'catalog.json') continue;
    if (statSync(join(folder, path)).isDirectory()) {
      for (const [file, text] of readFiles(folder, path)) files.set(file, text);
    } else files.set(path, readFileSync(join(folder, path), 'latin1'));
  }
  return files;
}

const isRecord = (path: string) => /^(?:entries|trash)\//.test(path);

describe.each([1, 2, 3, 4, 5])('a library with records of version %i', (version) => {
  function copyLibrary() {
    const folder = join(makeTemporaryFolder(), 'library');
    cpSync(join(LIBRARIES, `record-${version}`), folder, { recursive: true });
    return { folder, before: readFiles(folder) };
  }

  test('is read whole, and reading it changes nothing', async () => {
    const { folder, before } = copyLibrary();
    const storage = await open(folder);
    expect(storage.setAside()).toEqual([]);
    expect(storage.rows()).toHaveLength(4);
    expect(storage.trashed()).toMatchObject([{ title: 'In the trash' }]);
    expect(storage.settings()).toEqual({
      targets: [{ name: 'blog', generator: 'hugo', path: '/site' }],
      style: DEFAULT_STYLE,
    });
    const records = await Promise.all(storage.rows().map(({ id }) => storage.read(id)));
    expect(records.map(({ title }) => title).toSorted()).toEqual([
      'A plain note',
      'A post',
      'A private note',
      'Imported long ago',
    ]);
    for (const record of records) {
      expect(record.version).toBe(RECORD_VERSION);
      const written = JSON.parse(
        before.get(`entries/${record.id.slice(0, 2)}/${record.id}.json`) ?? '',
      ) as object;
      const added = {
        origin: null,
        publications: [],
        ancestors: [],
        ignored: [],
        rehearsals: [],
        proposals: [],
        recalls: [],
      };
      expect(record).toEqual({ ...added, ...written, version: RECORD_VERSION });
    }
    expect(records.find(({ title }) => title === 'A private note')?.private).toBe(true);
    await storage.close();
    const after = readFiles(folder);
    // From now on it is known since when an entry is in the trash.
    expect(after.delete('removed.json')).toBe(true);
    expect(after).toEqual(before);
  });

  test('is kept as it was, file by file, before it is written anew', async () => {
    const { folder, before } = copyLibrary();
    const storage = await open(folder);
    const [first, ...others] = storage.rows();
    if (first === undefined) throw new Error('There is no entry.');
    const change = async (id: string) => {
      const record = await storage.read(id);
      await storage.write([{ ...record, title: 'Changed', revision: record.revision + 1 }]);
    };
    await change(first.id);
    await storage.close();
    const kept = `before-migration/version-${version}`;
    const name = `entries/${first.id.slice(0, 2)}/${first.id}.json`;
    expect([...readFiles(folder).keys()].filter((path) => path.startsWith(kept))).toEqual([
      `${kept}/${name}`,
    ]);

    const again = await open(folder);
    for (const { id } of [first, ...others]) {
      const record = await again.read(id);
      await again.write([{ ...record, title: 'Again', revision: record.revision + 1 }]);
    }
    const [thrown] = again.trashed();
    await again.restore(thrown?.id ?? '');
    const restored = await again.read(thrown?.id ?? '');
    await again.write([{ ...restored, revision: restored.revision + 1 }]);
    await again.writeSettings({ ...again.settings(), searches: ['tag:sql'] });
    await again.close();

    const after = readFiles(folder);
    for (const [path, text] of before) {
      if (isRecord(path)) {
        const place = path.startsWith('trash/') ? ['trash', 'entries'] : ['entries'];
        const id = path.split('/').at(-1) ?? '';
        const names = place.map((one) =>
          one === 'trash' ? `trash/${id}` : `entries/${id.slice(0, 2)}/${id}`,
        );
        const copies = names.map((one) => after.get(`${kept}/${one}`));
        expect(copies).toContain(text);
      }
    }
    expect(after.get('before-migration/version-1/library.json')).toBe(before.get('library.json'));
    const last = await open(folder);
    expect(last.setAside()).toEqual([]);
    expect(last.rows()).toHaveLength(5);
    await last.close();
  });

  test('has its journal kept, too', async () => {
    const { folder } = copyLibrary();
    const [name] = readdirSync(join(folder, 'trash'));
    const text = readFileSync(join(folder, 'trash', name ?? ''), 'utf8')
      .replace('In the trash', 'From the journal')
      .replace(/"revision":\d+/, '"revision":9');
    const json = Buffer.from(`{"write":${text},"more":false}`);
    const journal = `${checksum(json)} ${json.toString()}\n`;
    const catalog = readFileSync(join(folder, 'catalog.json'), 'utf8');
    const next = /"next":(\d+)/.exec(catalog)?.[1] ?? '';
    writeFileSync(join(folder, `journal-${next}.log`), journal);
    const storage = await open(folder);
    expect(storage.rows().map((row) => row.title)).toContain('From the journal');
    await storage.close();
    expect(existsSync(join(folder, `journal-${next}.log`))).toBe(false);
    const kept = join(folder, 'before-migration', `version-${version}`, `journal-${next}.log`);
    expect(readFileSync(kept, 'utf8')).toBe(journal);
  });
});
