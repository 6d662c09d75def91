import { join } from 'node:path';
import { create } from 'tar';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

const id = (digit: string) => digit.repeat(32);

function item(type: number, digit: string, title: string, body: string, more = ''): string {
  const head = [title, body].filter((part, index) => index === 0 || part !== '').join('\n\n');
  const properties = `id: ${id(digit)}\n${more}created_time: 2024-03-05T10:00:00.000Z\nupdated_time: 2024-03-06T10:00:00.000Z\nsource_url: \ntype_: ${type}`;
  return title === '' ? properties : `${head}\n\n${properties}`;
}

const raw = {
  [`${id('1')}.md`]: item(
    1,
    '1',
    'First: a note',
    `Text with key: value\n\n![shot](:/${id('4')}) and [the *other*](:/${id('2')}), [other](:/${id('2')})`,
    `parent_id: ${id('b')}\nis_todo: 1\ntodo_completed: 0\n`,
  ),
  [`${id('2')}.md`]: item(1, '2', 'Other', '', `parent_id: ${id('a')}\n`),
  [`${id('3')}.md`]: item(1, '3', 'Secret', 'x', 'encryption_applied: 1\n'),
  [`${id('a')}.md`]: item(2, 'a', 'My projects', ''),
  [`${id('b')}.md`]: item(2, 'b', 'Work', '', `parent_id: ${id('a')}\n`),
  [`${id('4')}.md`]: item(4, '4', 'shot.png', '', 'mime: image/png\n'),
  [`${id('5')}.md`]: item(5, '5', 'urgent', ''),
  [`${id('6')}.md`]: item(6, '6', '', '', `note_id: ${id('1')}\ntag_id: ${id('5')}\n`),
  [`resources/${id('4')}.png`]: 'png',
};

async function makeJex(files: Record<string, string>): Promise<string> {
  const file = join(makeTemporaryFolder(), 'export.jex');
  await create({ file, cwd: makeTree(files) }, Object.keys(files));
  return file;
}

test('JEX: notes, notebooks and tags as tags, resources, links by id', async () => {
  const api = await openEmptyLibrary();
  const jex = await makeJex(raw);
  const report = await api.transfer.import({ paths: [jex], as: 'notes' });
  expect(report.imported.map((one) => one.title).toSorted()).toEqual(['First: a note', 'Other']);
  expect(report.skipped).toEqual([
    {
      file: expect.stringContaining(`${id('3')}.md`),
      reason: expect.stringContaining('encrypted'),
    },
  ]);
  const first = await api.entries.read({ id: importedId(report, `${id('1')}.md`) });
  expect(first).toMatchObject({
    title: 'First: a note',
    tags: ['My-projects/Work', 'urgent'],
    created: '2024-03-05T10:00:00.000Z',
    updated: '2024-03-06T10:00:00.000Z',
    properties: { todo: true, completed: false },
  });
  expect(Object.keys(first.attachments)).toEqual([`:/${id('4')}`]);
  const text = await api.entries.markdown({ id: first.id });
  expect(text).toContain('Text with key: value\n');
  expect(text).toContain(`[the *other*](:/${id('2')}), [[Other|other]]`);
  expect(report.losses).toEqual([
    { file: first && expect.any(String), what: expect.stringContaining('stays a path') },
  ]);
});

test('a later export of the same notes, elsewhere, duplicates nothing', async () => {
  const api = await openEmptyLibrary();
  await api.transfer.import({ paths: [await makeJex(raw)], as: 'notes' });
  const changed = { ...raw, [`${id('2')}.md`]: item(1, '2', 'Other', 'now with text') };
  const report = await api.transfer.import({ paths: [makeTree(changed)], as: 'notes' });
  expect(report).toMatchObject({ imported: [], unchanged: 1 });
  expect(report.updated.map((one) => one.title)).toEqual(['Other']);
});

test('Markdown + front matter: notebooks as tags, resources, links by path', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    'Projects/Work/First note.md':
      '---\ntitle: "First: note"\ncreated: 2024-03-05 10:00:00Z\nupdated: 2024-03-06 10:00:00Z\ntags:\n  - urgent\n---\n\n![](../../_resources/shot.png) [other](../Other.md)\n',
    'Projects/Other.md': '---\ntitle: Other\n---\n\nx\n',
    '_resources/shot.png': 'png',
  });
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  const first = await api.entries.read({ id: importedId(report, 'First note.md') });
  expect(first).toMatchObject({
    title: 'First: note',
    tags: ['Projects/Work', 'urgent'],
    created: '2024-03-05T10:00:00.000Z',
    updated: '2024-03-06T10:00:00.000Z',
  });
  expect(Object.keys(first.attachments)).toEqual(['../../_resources/shot.png']);
  expect(await api.entries.markdown({ id: first.id })).toContain('[[Other|other]]');
  expect(report.losses).toEqual([]);
});

test('a slash in a notebook’s name nests its tag; links that lead nowhere are named', async () => {
  const api = await openEmptyLibrary();
  const gone = id('d');
  const body = `[gone](:/${gone}) and [other](:/${id('2')})`;
  const files = {
    [`${id('1')}.md`]: item(1, '1', 'Note', body, `parent_id: ${id('b')}\n`),
    [`${id('2')}.md`]: item(1, '2', 'Other', 'x'),
    [`${id('b')}.md`]: item(2, 'b', 'Sub / nb', ''),
  };
  const report = await api.transfer.import({ paths: [await makeJex(files)], as: 'notes' });
  const note = await api.entries.read({ id: importedId(report, `${id('1')}.md`) });
  expect(note.tags).toEqual(['Sub/nb']);
  expect(report.losses.map(({ what }) => what)).toEqual([
    expect.stringContaining(`:/${gone} leads to nothing`),
  ]);
});
