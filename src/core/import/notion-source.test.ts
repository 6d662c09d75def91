import { expect, test } from 'vitest';
import { readNotionExport } from './notion-source';

const id = (digit: string): string => digit.repeat(32);
const read = (files: readonly string[], path: string, rows: readonly string[][] = []) =>
  readNotionExport(files, () => ({ rows, problems: [] })).read(path, '');

test('a table of an export leads from its rows to their pages, where it is clear which they are', () => {
  const table = `Tasks ${id('a')}.csv`;
  const files = [
    table,
    `Tasks/Write it ${id('b')}.md`,
    `Tasks/Twice ${id('c')}.md`,
    `Tasks/Twice ${id('d')}.md`,
    'Tasks/Own note.md',
    `Elsewhere/Alone ${id('e')}.md`,
  ];
  const rows = [['Name'], ['Write it'], ['Twice'], ['Own note'], ['Alone']];
  expect(read(files, table, rows)).toMatchObject({ title: 'Tasks', key: id('a') });
  expect(read(files, table, rows).markdown.replaceAll(/ +/g, ' ')).toBe(
    [
      '| Name |',
      '| --- |',
      `| [Write it](Tasks/Write%20it%20${id('b')}.md) |`,
      '| Twice |',
      '| Own note |',
      '| Alone |',
      '',
    ].join('\n'),
  );
});

test('a page is called by its heading, else by its file, and never by nothing', () => {
  const named = `Work/A long na ${id('a')}.md`;
  const nameless = `Work/ ${id('b')}.md`;
  const { read: readPage } = readNotionExport([named, nameless], () => ({
    rows: [],
    problems: [],
  }));
  expect(readPage(named, '# A long name that was cut\n\nText.\n')).toEqual({
    key: id('a'),
    markdown: '# A long name that was cut\n\nText.\n',
    fileName: 'A long na.md',
  });
  expect(readPage(named, 'Text.\n').title).toBe('A long na');
  expect(readPage(nameless, 'Text.\n').title).toBe('Untitled');
});
