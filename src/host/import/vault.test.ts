import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTree } from './testing/make-tree';
import { makeZip } from './testing/make-zip';
import { importedId, openEmptyLibrary } from './testing/open-library';

const PNG = 'a picture';

describe('an Obsidian vault', () => {
  const vault = {
    '.obsidian/app.json': '{}',
    '.obsidian/plugins/x/README.md': 'no note',
    'Event loop.md':
      '---\naliases: [Loop]\ntags: [js/async]\n---\n# Another heading\n\n![[shot.png|300]] and #deep/er ^para\n',
    'Start.md':
      'See [[Event loop#Another heading|the loop]], [[loop]], [[b/Same]], [[Event loop#^para]], [[Nowhere]] and [it](Event%20loop.md).\n',
    'a/Same.md': 'in a\n',
    'b/Same.md': 'in b\n',
    'b/c/Near.md': '![[doc.pdf]] ![x](gone.png) [[Same]]\n',
    'files/deep/shot.png': PNG,
    'files/doc.pdf': 'pdf',
  };

  test('comes in with its titles, tags, links and attachments', async () => {
    const api = await openEmptyLibrary();
    const report = await api.transfer.import({ paths: [makeTree(vault)], as: 'notes' });
    expect(report.imported.map((one) => one.title).toSorted()).toEqual([
      'Event loop',
      'Near',
      'Same',
      'Same',
      'Start',
    ]);
    const loop = await api.entries.read({ id: importedId(report, 'Event loop.md') });
    expect(loop).toMatchObject({ title: 'Event loop', aliases: ['Loop'] });
    for (const tag of ['js/async', 'deep/er']) {
      expect(await api.entries.list({ tag })).toMatchObject([{ id: loop.id }]);
    }
    expect(Object.keys(loop.attachments)).toEqual(['shot.png']);
    const near = await api.entries.read({ id: importedId(report, 'c/Near.md') });
    expect(Object.keys(near.attachments)).toEqual(['doc.pdf']);
    expect(report.losses.map((loss) => loss.what)).toContainEqual(
      expect.stringContaining("gone.png can't come along"),
    );
    expect(await api.entries.markdown({ id: importedId(report, 'Start.md') })).toBe(
      'See [[Event loop#Another heading|the loop]], [[loop]], [[b/Same]], [[Event loop#^para]], [[Nowhere]] and [[Event loop|it]].\n',
    );
    expect(await api.entries.markdown({ id: loop.id })).toBe(vault['Event loop.md']);
  });

  test('names every file that stays where it is, with the reason', async () => {
    const api = await openEmptyLibrary();
    const root = makeTree({ 'a.md': 'a\n', 'x/unused.png': PNG, '.trash/Old.md': 'old\n' });
    makeTree({ '.obsidian/app.json': '{}', '.git/HEAD': '' }, root);
    if (process.platform !== 'win32') symlinkSync('a.md', join(root, 'same.md'));
    const { leftOut, leftOutFiles } = await api.transfer.import({ paths: [root], as: 'notes' });
    expect(
      leftOutFiles.map(({ file, reason }) => `${file.slice(root.length + 1)} ${reason}`),
    ).toEqual([
      `${join('x', 'unused.png')} is shown by no text`,
      `${join('.trash', 'Old.md')} was deleted in Obsidian and is in its trash`,
      ...(process.platform === 'win32'
        ? []
        : ['same.md is a symbolic link to a file that comes in anyhow']),
    ]);
    expect(leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(leftOutFiles.length);
  });

  test('in an archive names its trash, too; of many files the first thousand are named', async () => {
    const api = await openEmptyLibrary();
    const files = Array.from({ length: 1_001 }, (_, index) => ({
      name: `${index}.png`,
      content: '',
    }));
    const path = makeZip([
      { name: 'a.md', content: 'a\n' },
      { name: '.obsidian/app.json', content: '{}' },
      { name: '.trash/Old.md', content: 'old\n' },
      ...files,
    ]);
    const report = await api.transfer.import({ paths: [path], as: 'notes', dryRun: true });
    expect(report.leftOut).toEqual([
      { ending: '.png', count: 1_001 },
      { ending: '.md', count: 1 },
    ]);
    expect(report.leftOutFiles).toHaveLength(1_000);
  });

  test('keeps notes of one name apart, and links to them lead to the one meant', async () => {
    const api = await openEmptyLibrary();
    const report = await api.transfer.import({ paths: [makeTree(vault)], as: 'notes' });
    const b = importedId(report, 'b/Same.md');
    expect(await api.links.resolve({ title: 'b/Same' })).toMatchObject({ id: b });
    // [[Same]] means one of the two; the library's choice is either that one or a loss.
    const chosen = await api.links.resolve({ title: 'Same' });
    const isA = chosen?.id === importedId(report, 'a/Same.md');
    const losses = report.losses.filter((loss) => loss.what.includes('[[Same]] meant'));
    expect(losses).toHaveLength(isA ? 0 : 1);
  });

  test('links that a name in the library would catch are named', async () => {
    const api = await openEmptyLibrary();
    await api.entries.add({ kind: 'note', title: 'Loop' });
    const report = await api.transfer.import({ paths: [makeTree(vault)], as: 'notes' });
    expect(report.losses.map((loss) => loss.what)).not.toContainEqual(
      expect.stringContaining('[[Event loop]]'),
    );
    await api.entries.add({ kind: 'note', title: 'other' });
    const second = makeTree({ '.obsidian/a': '', 'Other.md': 'x\n', 'z.md': '[[Other]]\n' });
    expect((await api.transfer.import({ paths: [second], as: 'notes' })).losses).toEqual([
      { file: expect.stringContaining('z.md'), what: expect.stringContaining('[[Other]] meant') },
    ]);
  });
});

test('a folder of Markdown with links by file name keeps its titles and its links', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    'event-loop.md': '# The event loop\n\ntext\n',
    'sub/start.md': '# Start\n\n[[event-loop]], [[The event loop]] and [path](../event-loop.md)\n',
  });
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  const loop = importedId(report, 'event-loop.md');
  expect(await api.links.resolve({ title: 'event-loop' })).toMatchObject({ id: loop });
  const start = importedId(report, 'start.md');
  expect(await api.links.backlinks({ id: loop })).toMatchObject([{ id: start }]);
  expect(await api.entries.markdown({ id: start })).toContain('[path](../event-loop.md)');
  expect(report.losses).toEqual([]);
});
