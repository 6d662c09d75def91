import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';

const OUT = join(import.meta.dirname, '../../../.cache/killed-import-test');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: join(import.meta.dirname, 'testing/import-until-killed.ts'),
      outDir: OUT,
      emptyOutDir: true,
    },
  });
}, 60_000);

/** Imports in another process and kills it at a line of what it prints. */
async function importAndKill(args: readonly string[], line: RegExp): Promise<void> {
  const script = join(OUT, 'import-until-killed.js');
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (line.test(output)) child.kill('SIGKILL');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toBe('');
  expect(child.signalCode).toBe('SIGKILL');
}

/** Opens the library, does the work and closes it. */
async function withApp<T>(folder: string, work: (api: Api) => Promise<T>): Promise<T> {
  const app = openApp({ wait: 1000, sampleFolder: '' });
  try {
    await app.api.library.open({ folder });
    return await work(app.api);
  } finally {
    await app.close();
  }
}

/** Posts that are imported: some batches of 50 are still to come at each kill. */
const POSTS = 250;

/** A library with one imported note, and a blog of posts with an image each to import. */
async function prepare() {
  const folder = join(makeTemporaryFolder(), 'library');
  const notes = Array.from({ length: POSTS }, (_, index) => [
    [`content/posts/p${index}/index.md`, `---\ntitle: P${index}\n---\n\n![i](i.png)\n`],
    [`content/posts/p${index}/i.png`, `image ${index}`],
  ]).flat();
  const source = makeTree({
    'hugo.toml': '',
    'content/old.md': '# Old\n\n![o](o.png)\n',
    'content/o.png': 'old',
  });
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.create({ folder, sample: false });
  await app.api.transfer.import({ paths: [join(source, 'content/old.md')], as: 'notes' });
  await app.close();
  makeTree(
    {
      ...Object.fromEntries(notes),
      'content/old.md': '# Old\n\nnew ![o](n.png)\n',
      'content/n.png': 'new',
    },
    source,
  );
  return { folder, source };
}

const filesIn = (folder: string, place: string) =>
  readdirSync(join(folder, place)).filter((name) => !name.endsWith('.before.jsonl'));

test.each([
  ['while it reads', /read [1-9]\d\d\n/, 0],
  ['after the first batch', /kept 50\n/, 50],
  ['between batches', /(kept 50\n){2}/, 100],
])(
  'an import that is killed %s is taken back at the next opening',
  async (_name, line, least) => {
    const { folder, source } = await prepare();
    await importAndKill([folder, source], line);
    await withApp(folder, async (api) => {
      const { mended } = (await api.library.current()) ?? { mended: [] };
      expect(mended).toEqual([expect.stringContaining(`The import of ${source} was interrupted`)]);
      expect((await api.entries.list({})).map((row) => row.title)).toEqual(['Old']);
      const [old] = await api.entries.list({});
      expect(await api.entries.markdown({ id: old?.id ?? '' })).toContain('![o](o.png)');
      expect(await api.targets.list()).toEqual([]);
      const trashed = (await api.entries.trash()).length;
      expect(trashed).toBeGreaterThanOrEqual(least);
      expect(trashed).toBeLessThan(POSTS);
      // Only the images that the old note and the trash show are left.
      expect(filesIn(folder, 'assets')).toHaveLength(1 + trashed);
      expect(filesIn(folder, 'imports')).toHaveLength(1);
      expect((await api.library.check()).problems).toEqual([]);
      const again = await api.transfer.import({ paths: [source], as: 'notes' });
      expect(again.imported).toHaveLength(POSTS);
      expect(again.updated.map((one) => one.title)).toEqual(['Old']);
    });
    await withApp(folder, async (api) => {
      expect(await api.library.current()).toMatchObject({ mended: [] });
      expect(await api.transfer.imports()).toMatchObject([
        { added: POSTS, updated: 1, undoable: true, undo: { remove: POSTS, restore: 1, keep: 0 } },
        { added: 1 },
      ]);
    });
  },
  120_000,
);

test('an undo that is killed is finished at the next opening', async () => {
  const { folder, source } = await prepare();
  await importAndKill([folder, source, 'undo'], /(kept 50\n){5}kept 1\nkept 1\n/);
  await withApp(folder, async (api) => {
    const { mended } = (await api.library.current()) ?? { mended: [] };
    expect(mended).toEqual([expect.stringContaining('has been finished')]);
    expect((await api.entries.list({})).map((row) => row.title)).toEqual(['Old']);
    const [old] = await api.entries.list({});
    expect(await api.entries.markdown({ id: old?.id ?? '' })).toContain('![o](o.png)');
    expect(await api.entries.trash()).toHaveLength(POSTS);
    expect(await api.transfer.imports()).toHaveLength(1);
  });
}, 120_000);
