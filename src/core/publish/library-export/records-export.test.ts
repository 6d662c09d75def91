import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { planRecordsExport } from './records-export';

const records = [
  makeRecord('n1', 'A/b', 'One.\n', { attachments: { 'x.png': 'aa.png', 'y.png': 'bb.png' } }),
  makeRecord('p1', 'Post', 'Two.\n', { kind: 'post', stage: 'ready' }),
];
const trash = [makeRecord('n2', 'Old', 'Three.\n', { attachments: { 'x.png': 'aa.png' } })];
const library = { records, trash, settings: { areas: ['Rust'] } };

it('every record is a file of JSON, with its text and all that is known of it', () => {
  const { files, losses } = planRecordsExport(library, 'json');
  expect(losses).toEqual([]);
  expect(files.map(({ id, path }) => [id, path])).toEqual([
    ['', 'README.txt'],
    ['', 'settings.json'],
    ['n1', 'records/note/2024-03-05 A-b n1.json'],
    ['p1', 'records/post/2024-03-05 Post p1.json'],
    ['n2', 'trash/note/2024-03-05 Old n2.json'],
    ['', 'files/aa.png'],
    ['', 'files/bb.png'],
  ]);
  expect(files[1]).toMatchObject({ text: '{\n  "areas": [\n    "Rust"\n  ]\n}\n' });
  const [, , note, , , picture] = files;
  expect(note?.modified).toBe('2024-03-06T10:00:00.000Z');
  expect(JSON.parse(note !== undefined && 'text' in note ? note.text : '')).toEqual({
    markdown: 'One.\n',
    record: JSON.parse(JSON.stringify(records[0])),
  });
  expect(picture).toEqual({ id: '', path: 'files/aa.png', asset: 'aa.png' });
});

it('records as Markdown lie in folders by kind, without the trash', () => {
  const { files } = planRecordsExport(library, 'markdown');
  expect(files.map(({ path }) => path)).toEqual([
    'README.txt',
    'settings.json',
    'note/A-b.md',
    'post/Post.md',
    'note/x.png',
    'note/y.png',
  ]);
});

it.each([
  ['json', ['records/', 'trash/', 'files/', 'settings.json', 'recalls']],
  ['markdown', ['note/, review/, win/, practice/, post/, talk/', 'settings.json']],
] as const)('a file tells what lies where, for the format %s', (format, named) => {
  const [readme] = planRecordsExport(library, format).files;
  const text = readme !== undefined && 'text' in readme ? readme.text : '';
  expect(text).toMatch(/^These are all records of a library of Outloud/);
  for (const name of named) expect(text).toContain(name);
});
