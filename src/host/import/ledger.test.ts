import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

const VAULT = {
  '.obsidian/app.json': '{}',
  'Locks.md': '# Locks\n\nSee [the other](Queues.md) and go on.\n\n* untouched   list\n',
  'Queues.md': '# Queues\n',
};

test('a dry run shows the links that change, block by block, and writes nothing', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(VAULT);
  const plan = await api.transfer.import({ paths: [root], as: 'notes', dryRun: true });
  expect(plan.losses).toEqual([]);
  expect(plan.changes).toEqual([
    {
      file: join(root, 'Locks.md'),
      what: 'Links to files of the source became [[links]] to their entries.',
      difference: {
        kind: 'changed',
        place: 'block 2 (paragraph “See the other and go on.”)',
        before: 'See [the other](Queues.md) and go on.',
        after: 'See [[Queues|the other]] and go on.',
      },
    },
  ]);
  expect(await api.entries.list({})).toEqual([]);
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  expect({ losses: report.losses, changes: report.changes }).toEqual({
    losses: [],
    changes: plan.changes,
  });
  expect(await api.entries.markdown({ id: importedId(report, 'Locks.md') })).toBe(
    '# Locks\n\nSee [[Queues|the other]] and go on.\n\n* untouched   list\n',
  );
  expect(readFileSync(join(root, 'Locks.md'), 'utf8')).toBe(VAULT['Locks.md']);
});

test('front matter that gains an address and a date is shown', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    '_config.yml': 'title: Blog\n',
    '_posts/2024-03-05-lost-updates.md': '---\ntitle: Lost updates\n---\n\nText.\n',
  });
  const { losses, changes } = await api.transfer.import({
    paths: [root],
    as: 'notes',
    dryRun: true,
  });
  expect(losses).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    what: 'Its front matter now says what the source keeps elsewhere.',
    difference: { place: 'front matter', before: '' },
  });
  expect(changes[0]?.difference?.after).toContain('slug: lost-updates');
});

test('a folder of Markdown has an empty ledger', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    'a.md': '\uFEFF---\r\ntitle: x # y\r\n---\r\n\r\n* odd   list\r\n',
    'b.md': '[a](x)[b](x) _**c**_\n\n***\n\n    code  \n',
    'empty.md': '',
  });
  const { losses, changes } = await api.transfer.import({
    paths: [root],
    as: 'notes',
    dryRun: true,
  });
  expect({ losses, changes }).toEqual({ losses: [], changes: [] });
});

test('the style of the library is kept and used for what is edited', async () => {
  const api = await openEmptyLibrary();
  expect((await api.settings.read()).style.emphasis).toBe('*');
  const changed = await api.settings.change({ style: { emphasis: '_' } });
  expect(changed).toEqual(await api.settings.read());
  expect(changed.style).toMatchObject({ emphasis: '_', bullet: '-' });
  const { id } = await api.entries.add({ kind: 'note', title: 'T', markdown: '*kept*\n' });
  const { document, revision } = await api.entries.read({ id });
  const content = [
    ...(document.content ?? []),
    { type: 'paragraph', content: [{ type: 'text', text: 'new', marks: [{ type: 'italic' }] }] },
  ];
  await api.entries.save({ id, revision, changes: { document: { ...document, content } } });
  expect(await api.entries.markdown({ id })).toBe('*kept*\n\n_new_\n');
});

test('a dry run of an export writes nothing and names what the export names', async () => {
  const api = await openEmptyLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: 'Gaps', markdown: 'a\n' });
  const { document, revision } = await api.entries.read({ id });
  const [block] = document.content ?? [];
  if (block === undefined) throw new Error('The entry has no text.');
  const content = [block, { type: 'paragraph' }, block];
  await api.entries.save({ id, revision, changes: { document: { ...document, content } } });
  const folder = makeTree({});
  const plan = await api.transfer.export({ folder, dryRun: true });
  expect(plan).toMatchObject({
    entries: 1,
    files: 1,
    losses: [{ id, file: 'Gaps.md', difference: { kind: 'missing' } }],
  });
  // The folder is still empty, or this would be refused.
  expect(await api.transfer.export({ folder })).toEqual(plan);
});
