import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { ENTRY_KINDS } from '#core/library/entry';
import { EXPORT_LAYOUTS, type ExportLayout } from '#core/publish/library-export/export-layout';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

const PIXEL = Uint8Array.from([1, 2, 3]);

/** All that a person has put into a library, without ids. */
async function contentOf(api: Api) {
  const rows = await api.entries.list({});
  const entries = await Promise.all(
    rows.map(async ({ id }) => {
      const { kind, title, aliases, stage, created, attachments, document, ...entry } =
        await api.entries.read({ id });
      return {
        kind,
        title,
        aliases,
        stage,
        created,
        tags: entry.tags,
        private: entry.private,
        attachments,
        document,
      };
    }),
  );
  const keyed = entries.map((entry) => ({ ...entry, key: JSON.stringify(entry) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key: _, ...entry }) => entry);
}

const entry = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  title: fc.constantFrom('Go', 'go', 'C#', 'É', 'e\u0301', 'a/b', 'a: b', '2024', 'note', 'yes'),
  tags: fc.uniqueArray(fc.constantFrom('go', 'js/async', 'C#', 'a b', 'note.md', '1.10'), {
    maxLength: 3,
  }),
  private: fc.boolean(),
  image: fc.boolean(),
  markdown: fc.constantFrom(
    'text\n',
    '# Heading\n\n[[Go]] and [[a/b|shown]] and #tag\n',
    '---\nzzz: 1 # kept\n---\n\n* odd   list\n',
    '| a | b |\n|--|:-:|\n| 1 | `x` |\n',
  ),
});

test('importing an export into an empty library gives an equal library', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...EXPORT_LAYOUTS),
      async (entries, layout) => {
        const api = await openEmptyLibrary();
        const { asset } = await api.assets.add({ name: 'p.png', bytes: PIXEL });
        for (const { image, markdown, ...rest } of entries) {
          const text = image ? `${markdown}\n![p](img/p.png)\n` : markdown;
          const { id } = await api.entries.add({ ...rest, markdown: text });
          if (!image) continue;
          const { revision } = await api.entries.read({ id });
          const changes = { attachments: { 'img/p.png': asset } };
          await api.entries.save({ id, revision, changes });
        }
        const folder = join(makeTemporaryFolder(), 'out');
        mkdirSync(folder);
        const report = await api.transfer.export({ folder, layout });
        expect(report).toMatchObject({ entries: entries.length, losses: [] });
        const before = await contentOf(api);
        const again = await openEmptyLibrary();
        const { skipped, losses } = await again.transfer.import({ paths: [folder], as: 'notes' });
        expect({ skipped, losses }).toEqual({ skipped: [], losses: [] });
        expect(await contentOf(again)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

const tree = {
  'one.md': '# One\n\n*   [two](two.md#part) and [three](./sub/three.markdown)\n',
  'two.md': '---\ntitle: "Two: a title"   # why\nzzz: 1\n---\n\n[one][1]\n\n[1]: <one.md>\n',
  'sub/three.markdown': 'No title, [up](../one.md), [there](https://example.com/two.md)\n',
  'sub/one.md': '# One\n',
  'empty.md': '',
  'bom.md': '\uFEFF# B\n',
};

async function importAndExport(layout: ExportLayout, edit?: (api: Api) => Promise<void>) {
  const root = makeTree(tree);
  for (const [index, name] of Object.keys(tree).entries()) {
    utimesSync(join(root, name), new Date(2020, index), new Date(2020, index));
  }
  const api = await openEmptyLibrary();
  await api.transfer.import({ paths: [root], as: 'notes' });
  await edit?.(api);
  const out = makeTemporaryFolder();
  expect((await api.transfer.export({ folder: out, layout })).losses).toEqual([]);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return { root, out, read, api };
}

test('the layout of the source gives every file back under its name, to the byte and its time', async () => {
  const { root, out, read, api } = await importAndExport('source');
  const names = readdirSync(out, { recursive: true, withFileTypes: true });
  expect(names.filter((one) => one.isFile())).toHaveLength(Object.keys(tree).length);
  for (const [name, text] of Object.entries(tree)) {
    expect(read(name)).toBe(text);
    expect(statSync(join(out, name)).mtime).toEqual(statSync(join(root, name)).mtime);
  }
  const again = await openEmptyLibrary();
  await again.transfer.import({ paths: [out], as: 'notes' });
  expect(await contentOf(again)).toEqual(await contentOf(api));
});

test('entries are as old as the files that they came from', async () => {
  const { api } = await importAndExport('source');
  const rows = await api.entries.list({});
  expect(rows.map((row) => row.title).at(-1)).toBe('One');
  expect(rows.at(-1)?.updated).toBe(new Date(2020, 0).toISOString());
});

test('links between texts lead to their files in every layout', async () => {
  const { read } = await importAndExport('flat');
  expect(read('One.md')).toContain('[two](Two-%20a%20title.md#part) and [three](three.md)');
  expect(read('Two- a title.md')).toMatch(/\[1\]: <?One\.md>?\n/);
  expect(read('three.md')).toBe('No title, [up](One.md), [there](https://example.com/two.md)\n');
});

test('an edit changes nothing but its block', async () => {
  const { read } = await importAndExport('source', async (api) => {
    const [row] = (await api.entries.list({})).filter((one) => one.title === 'Two: a title');
    const { id, revision, document } = await api.entries.read({ id: row?.id ?? '' });
    const content = [
      ...(document.content ?? []),
      { type: 'paragraph', content: [{ type: 'text', text: 'More.' }] },
    ];
    await api.entries.save({ id, revision, changes: { document: { ...document, content } } });
  });
  expect(read('two.md')).toBe(`${tree['two.md']}\nMore.\n`);
});

test('among files of one name a link leads to the one that comes first, whatever their times', async () => {
  const root = makeTree({
    '.obsidian/app.json': '{}',
    'Home.md': '# Home\n',
    'Links.md': '[[Home]]\n',
    'sub/Home.md': '# Home\n',
  });
  utimesSync(join(root, 'Home.md'), new Date(2022, 0), new Date(2022, 0));
  utimesSync(join(root, 'sub/Home.md'), new Date(2020, 0), new Date(2020, 0));
  const api = await openEmptyLibrary();
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(report.losses).toEqual([]);
  const found = await api.links.resolve({ title: 'Home' });
  expect(found?.id).toBe(importedId(report, `${root}/Home.md`));
});

test('an entry keeps the date of its first import when its file has changed', async () => {
  const root = makeTree({ 'a.md': '# A\n' });
  utimesSync(join(root, 'a.md'), new Date(2020, 0), new Date(2020, 0));
  const api = await openEmptyLibrary();
  await api.transfer.import({ paths: [root], as: 'notes' });
  writeFileSync(join(root, 'a.md'), '# A\n\nMore.\n');
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  const { created } = await api.entries.read({ id: importedId(again, 'a.md') });
  expect(created).toBe(new Date(2020, 0).toISOString());
});
