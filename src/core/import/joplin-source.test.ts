import { describe, expect, it } from 'vitest';
import { readJoplinExport } from './joplin-source';
import type { Source } from './source';

const id = (name: string): string => name.repeat(32).slice(0, 32);

/** An item as Joplin writes it into a file of its own. */
function item(type: number, name: string, title: string, more = '', body = ''): [string, string] {
  const text = `${title}\n\n${body}\n\nid: ${id(name)}\n${more}type_: ${type}`;
  return [`${id(name)}.md`, text];
}

function readFiles(files: readonly (readonly [string, string])[]) {
  const texts = new Map(files);
  const source: Source = {
    path: '/export',
    isFolder: true,
    files: [...texts.keys()],
    skipped: [],
    passedBy: [],
    nameOf: (path) => path,
    readText: async (path) => texts.get(path) ?? '',
    readBytes: async () => new Uint8Array(),
    modified: async () => null,
    checkThere: async () => undefined,
    close: async () => undefined,
  };
  return readJoplinExport(source);
}

describe('an export of Joplin', () => {
  it('gives a note what Joplin knows of it', async () => {
    const facts = [
      'created_time: 2024-03-05T10:00:00.000Z',
      'user_created_time: 2024-01-02T03:04:05.000Z',
      'updated_time: some day',
      'author: Ann',
      'source_url: https://a.example/b',
      'latitude: 0.00000000',
      'longitude: 12.5',
      'is_todo: 1',
      'todo_completed: 1709600000000',
      'todo_due: 1709640000000',
      'markup_language: 2',
    ];
    const note = item(1, 'a', 'Vacuum', `${facts.join('\n')}\n`, '<b>Wait.</b>');
    const reader = await readFiles([note]);
    const [path = ''] = reader.texts;
    expect(reader.read(path, '')).toEqual({
      key: id('a'),
      fileName: `${id('a')}.md`,
      title: 'Vacuum',
      tags: [],
      created: '2024-01-02T03:04:05.000Z',
      losses: ['It is written in HTML and stays so.'],
      original: '<b>Wait.</b>\n',
      markdown: [
        '---',
        'author: Ann',
        'source: https://a.example/b',
        'longitude: 12.5',
        'todo: true',
        'completed: true',
        'due: "2024-03-05T12:00:00.000Z"',
        '---',
        '',
        '<b>Wait.</b>',
        '',
      ].join('\n'),
    });
  });

  it('leaves a note without a word of its own as it is, but never without a title', async () => {
    const reader = await readFiles([item(1, 'a', '', 'is_todo: 1\n')]);
    expect(reader.read(`${id('a')}.md`, '')).toMatchObject({
      title: 'Untitled',
      markdown: '---\ntodo: true\ncompleted: false\n---\n\n',
      losses: [],
    });
  });

  it('takes tags by their names, and none that is not in the export', async () => {
    const reader = await readFiles([
      item(1, 'a', 'Note', `parent_id: ${id('c')}\n`, 'x'),
      item(2, 'b', 'Work'),
      item(2, 'c', 'SQL / Postgres', `parent_id: ${id('b')}\n`),
      item(5, 'd', 'locks'),
      item(6, 'e', '', `note_id: ${id('a')}\ntag_id: ${id('d')}\n`),
      item(6, 'f', '', `note_id: ${id('a')}\ntag_id: ${id('9')}\n`),
      item(6, '8', ''),
    ]);
    expect(reader.texts).toEqual([`${id('a')}.md`]);
    expect(reader.refused).toEqual([]);
    expect(reader.read(`${id('a')}.md`, '').tags).toEqual(['Work/SQL/Postgres', 'locks']);
  });

  it('finds notes and resources by their ids, other files by their paths', async () => {
    const reader = await readFiles([
      item(1, 'a', 'Note', '', 'x'),
      item(4, 'b', 'plan.png'),
      item(4, 'c', 'lost.png'),
      [`resources/${id('b')}.png`, ''],
    ]);
    const locate = (reference: string) => reader.locate(reference, `${id('a')}.md`);
    expect(locate(`:/${id('a')}`)).toEqual([`${id('a')}.md`]);
    expect(locate(`:/${id('b')}`)).toEqual([`resources/${id('b')}.png`]);
    expect(locate(`:/${id('c')}`)).toEqual([`resources/${id('c')}`]);
    expect(locate(`:/${id('d')}`)).toEqual([]);
    expect(locate('pictures/own%20plan.png')).toContain('pictures/own plan.png');
  });

  it('refuses with the reason what is no note that can be read', async () => {
    const reader = await readFiles([
      [`${id('a')}.md`, 'Something else\n'],
      item(1, 'b', '', 'encryption_applied: 1\n'),
      item(13, 'c', 'Older'),
    ]);
    expect(reader.texts).toEqual([]);
    expect(reader.refused).toEqual([
      { path: `${id('a')}.md`, reason: 'is not written as Joplin writes it' },
      {
        path: `${id('c')}.md`,
        reason: 'is an item of Joplin that is no note, such as an older version of one',
      },
      { path: `${id('b')}.md`, reason: 'is encrypted; decrypt it in Joplin' },
    ]);
    expect(() => reader.read(`${id('b')}x.md`, '')).toThrow('is no note');
  });
});
