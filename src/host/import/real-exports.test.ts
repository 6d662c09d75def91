import { join } from 'node:path';
import { create } from 'tar';
import { describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { makeZip, zip } from './testing/make-zip';
import { importedId, openEmptyLibrary } from './testing/open-library';

type Files = Readonly<Record<string, string>>;

async function importPath(path: string) {
  const api = await openEmptyLibrary();
  const report = await api.transfer.import({ paths: [path], as: 'notes' });
  const read = (file: string) => api.entries.read({ id: importedId(report, file) });
  const markdown = (file: string) => api.entries.markdown({ id: importedId(report, file) });
  const named = report.skipped.map(({ file, reason }) => `${file}: ${reason}`);
  return { api, report, read, markdown, named, losses: report.losses.map(({ what }) => what) };
}

describe('an Obsidian vault as people have it', () => {
  const vault: Files = {
    '.obsidian/app.json': '{"attachmentFolderPath":"Files/Attachments","newLinkFormat":"shortest"}',
    '.obsidian/workspace.json': '{}',
    '.obsidian/plugins/dataview/README.md': '# Dataview\n',
    '.trash/Old.md': 'thrown away\n',
    'Daily/2024-03-05.md':
      '---\ntags:\n  - daily\n  - area/work\naliases: [Fifth, "5 March"]\ncssclasses: wide\n---\n\n' +
      '## Log\n\n- [x] [[Projects/Outloud]] #project/outloud/import\n' +
      '- [ ] see [[Outloud#Goals]], [[Outloud#^goal-1|the goal]] and [[#Log]]\n\n' +
      '![[Pasted image 20240305101112.png|400x300]]\n![[Pasted image 20240305101112.png|A caption|200]]\n' +
      '![[Outloud#Goals]]\n![[talk.mp3]] ![[paper.pdf#page=3]] ![[Board.canvas]]\n\n' +
      '![Local](../Files/Attachments/a%20chart.svg) %%not shown%% ==marked==\n',
    'Projects/Outloud.md':
      '# Not the title\n\n## Goals\n\nOne goal. ^goal-1\n\n> [!tip]- Folded\n> Inside [[2024-03-05]].\n\nUp: [[../Index]], [[Index.md]], [[Archive/Outloud]]\n',
    'Archive/Outloud.md': 'An older one. [[Outloud]]\n',
    'Index.md':
      '[daily](Daily/2024-03-05.md) [block](Projects/Outloud.md#^goal-1) [[Missing note]]\n',
    'Files/Attachments/Pasted image 20240305101112.png': 'png',
    'Files/Attachments/a chart.svg': '<svg/>',
    'Files/Attachments/unused.png': 'png',
    'Files/talk.mp3': 'mp3',
    'Files/paper.pdf': 'pdf',
    'Board.canvas': '{}',
    'Unused.canvas': '{}',
    'Tasks.base': 'views: []\n',
    'Drawing.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n\nx\n',
    'page.mdx': 'export const a = 1\n',
    'data.csv': 'a,b\n',
  };

  test('links, embeds, aliases, tags and attachments; the rest is named or counted', async () => {
    const { api, report, read, markdown, named, losses } = await importPath(makeTree(vault));
    expect(report.imported.map(({ title }) => title).toSorted()).toEqual([
      '2024-03-05',
      'Drawing.excalidraw',
      'Index',
      'Outloud',
      'Outloud',
    ]);
    const daily = await read('2024-03-05.md');
    expect(daily).toMatchObject({ aliases: ['Fifth', '5 March'], tags: ['daily', 'area/work'] });
    expect(daily.properties).toEqual({ cssclasses: 'wide' });
    expect(Object.keys(daily.attachments).toSorted()).toEqual([
      '../Files/Attachments/a%20chart.svg',
      'Board.canvas',
      'Pasted image 20240305101112.png',
      'paper.pdf',
      'talk.mp3',
    ]);
    expect(await api.entries.list({ tag: 'project/outloud/import' })).toHaveLength(1);
    // What a vault writes comes back byte for byte, sizes, blocks and comments included.
    expect(await markdown('2024-03-05.md')).toBe(vault['Daily/2024-03-05.md']);
    const projects = importedId(report, 'Projects/Outloud.md');
    expect(await api.links.resolve({ title: 'Projects/Outloud' })).toMatchObject({ id: projects });
    const archive = importedId(report, 'Archive/Outloud.md');
    expect(await api.links.resolve({ title: 'Archive/Outloud' })).toMatchObject({ id: archive });
    const index = importedId(report, 'Index.md');
    for (const title of ['../Index', 'Index.md', 'index']) {
      expect(await api.links.resolve({ title })).toMatchObject({ id: index });
    }
    expect(await markdown('Index.md')).toBe(
      '[[2024-03-05|daily]] [[Projects/Outloud#^goal-1|block]] [[Missing note]]\n',
    );
    // Two notes are called so: that a link leads to the other one is said.
    for (const loss of losses) expect(loss).toContain('[[Outloud]] meant');
    expect(named.toSorted()).toEqual([
      expect.stringMatching(/Tasks\.base: is an Obsidian base/),
      expect.stringMatching(/Unused\.canvas: is an Obsidian canvas/),
      expect.stringMatching(/page\.mdx: is no note: MDX/),
    ]);
    expect(report.leftOut).toEqual([
      { ending: '.png', count: 1 },
      { ending: '.csv', count: 1 },
      { ending: '.md', count: 1 },
    ]);
  });
});

const id = (digit: string) => digit.repeat(32);

/** As Joplin 3 writes a note, with all its properties. */
function joplinNote(digit: string, title: string, body: string, more: Files = {}): string {
  const properties = {
    id: id(digit),
    parent_id: id('a'),
    created_time: '2024-03-05T10:00:00.000Z',
    updated_time: '2024-03-06T10:00:00.000Z',
    is_conflict: '0',
    latitude: '0.00000000',
    longitude: '0.00000000',
    altitude: '0.0000',
    author: '',
    source_url: '',
    is_todo: '0',
    todo_due: '0',
    todo_completed: '0',
    source: 'joplin-desktop',
    source_application: 'net.cozic.joplin-desktop',
    application_data: '',
    order: '0',
    user_created_time: '2024-03-05T10:00:00.000Z',
    user_updated_time: '2024-03-06T10:00:00.000Z',
    encryption_cipher_text: '',
    encryption_applied: '0',
    markup_language: '1',
    is_shared: '0',
    share_id: '',
    conflict_original_id: '',
    master_key_id: '',
    user_data: '',
    deleted_time: '0',
    type_: '1',
    ...more,
  };
  const lines = Object.entries(properties).map(([key, value]) => `${key}: ${value}`);
  return `${title}\n\n${body}\n\n${lines.join('\n')}`;
}

const item = (digit: string, type: number, title: string, more = '') =>
  `${title}${title === '' ? '' : '\n\n'}id: ${id(digit)}\n${more}type_: ${type}`;

describe('a Joplin export as people have it', () => {
  const raw: Files = {
    [`${id('1')}.md`]: joplinNote(
      '1',
      'Trip to Oslo',
      `See [packing](:/${id('2')}), [a part](:/${id('2')}#clothes) and [the ticket](:/${id('4')}).\n\n![map](:/${id('5')})\n<img src=":/${id('5')}" width="200"/>`,
      {
        latitude: '59.91000000',
        longitude: '10.75000000',
        author: 'Ada',
        source_url: 'https://a.example',
      },
    ),
    [`${id('2')}.md`]: joplinNote('2', 'Packing', '- [x] socks\n\n## Clothes\n\nWarm.', {
      is_todo: '1',
      todo_due: '1709719200000',
      todo_completed: '1709715600000',
    }),
    [`${id('3')}.md`]: joplinNote('3', 'Clip', '<p>html</p>', { markup_language: '2' }),
    [`${id('a')}.md`]: item('a', 2, 'Travel', `parent_id: ${id('b')}\n`),
    [`${id('b')}.md`]: item('b', 2, '🏠 Home', 'parent_id: \n'),
    [`${id('4')}.md`]: item('4', 4, 'ticket.pdf', 'mime: application/pdf\nfile_extension: pdf\n'),
    [`${id('5')}.md`]: item('5', 4, 'map.png', 'mime: image/png\nfile_extension: png\n'),
    [`${id('6')}.md`]: item('6', 5, 'holiday'),
    [`${id('7')}.md`]: item('7', 6, '', `note_id: ${id('1')}\ntag_id: ${id('6')}\n`),
    [`${id('8')}.md`]: item('8', 13, '', 'item_type: 1\n'),
    [`resources/${id('4')}.pdf`]: 'pdf',
    [`resources/${id('5')}.png`]: 'png',
    [`resources/${id('9')}.png`]: 'of no note',
  };

  test.each(['RAW', 'JEX'])('%s: notes, todos, tags, resources and links', async (format) => {
    const root = makeTree(raw);
    const jex = join(makeTemporaryFolder(), 'all.jex');
    await create({ file: jex, cwd: root, portable: true }, Object.keys(raw));
    const path = format === 'RAW' ? root : jex;
    const { report, read, markdown, named, losses } = await importPath(path);
    expect(report.imported.map(({ title }) => title)).toEqual(['Trip to Oslo', 'Packing', 'Clip']);
    const trip = await read(`${id('1')}.md`);
    expect(trip).toMatchObject({
      tags: ['🏠-Home/Travel', 'holiday'],
      properties: {
        author: 'Ada',
        source: 'https://a.example',
        latitude: 59.91,
        longitude: 10.75,
      },
    });
    expect(Object.keys(trip.attachments).toSorted()).toEqual([`:/${id('4')}`, `:/${id('5')}`]);
    const text = await markdown(`${id('1')}.md`);
    expect(text).toContain(
      `[[Packing|packing]], [[Packing#clothes|a part]] and [the ticket](:/${id('4')})`,
    );
    expect(text).toContain(`<img src=":/${id('5')}" width="200"/>`);
    expect(await read(`${id('2')}.md`)).toMatchObject({
      properties: { todo: true, completed: true, due: '2024-03-06T10:00:00.000Z' },
    });
    expect(losses).toEqual([expect.stringContaining('written in HTML')]);
    expect(named).toEqual([expect.stringMatching(/8{32}\.md: is an item of Joplin/)]);
    expect(report.leftOut).toEqual([{ ending: '.png', count: 1 }]);
  });

  test('Markdown with front matter, without a single resource', async () => {
    const note = (title: string, more: string, body: string) =>
      `---\ntitle: ${title}\nupdated: 2024-03-06 10:00:00Z\ncreated: 2024-03-05 10:00:00Z\nlatitude: 59.91000000\nlongitude: 10.75000000\naltitude: 0.0000\n${more}---\n\n${body}\n`;
    const root = makeTree({
      'Home/Travel/Packing.md': note(
        'Packing',
        'completed?: yes\ndue: 2024-03-06 10:00:00Z\n',
        'x',
      ),
      'Home/Trip.md': note('Trip', 'tags:\n  - holiday\n', '[packing](Travel/Packing.md)'),
    });
    const { read, markdown, losses } = await importPath(root);
    expect(await read('Packing.md')).toMatchObject({
      tags: ['Home/Travel'],
      created: '2024-03-05T10:00:00.000Z',
      properties: { 'completed?': expect.anything(), latitude: 59.91 },
    });
    expect(await read('Trip.md')).toMatchObject({ tags: ['Home', 'holiday'] });
    expect(await markdown('Trip.md')).toContain('[[Packing|packing]]');
    expect(losses).toEqual([]);
  });
});

describe("Notion's export as people have it", () => {
  const home = `Team home ${id('1')}`;
  const tasks = `Tasks ${id('2')}`;
  const files: Files = {
    [`${home}.md`]:
      `# Team home\n\n<aside>\n💡 Read this **first**.\n\n</aside>\n\n<details>\n<summary>More</summary>\n\nHidden.\n\n</details>\n\n` +
      `[Tasks](Team%20home/Tasks%20${id('2')}.csv)\n\n[Fix the bug](Team%20home/Tasks/Fix%20the%20bug%20${id('3')}.md)\n\n` +
      `[Notes (2024), v%202](Team%20home/Notes%20(2024),%20v%202%20${id('4')}.md)\n\n` +
      `![Untitled](Team%20home/Untitled.png)\n\n[report.pdf](Team%20home/report.pdf)\n\n` +
      `[Elsewhere](https://www.notion.so/Elsewhere-${id('9')}?pvs=21)\n`,
    [`Team home/${tasks}.csv`]: 'Name,Status\nFix the bug,Done\n',
    [`Team home/${tasks}_all.csv`]: '\uFEFFName,Status,Parent\nFix the bug,Done,\nHidden,Open,x\n',
    [`Team home/Tasks/Fix the bug ${id('3')}.md`]: `# Fix the bug\n\nStatus: Done\nDue: March 5, 2024\nRelated: Hidden (https://www.notion.so/Hidden-${id('5')}?pvs=21)\n\nBody with [home](../../Team%20home%20${id('1')}.md).\n`,
    [`Team home/Tasks/Hidden ${id('5')}.md`]: '# Hidden\n\nStatus: Open\n',
    [`Team home/Notes (2024), v 2 ${id('4')}.md`]:
      '# Notes (2024), v 2\n\n- [ ]  todo\n    - nested\n',
    'Team home/Untitled.png': 'png',
    'Team home/report.pdf': 'pdf',
    'Team home/uploaded.md': 'A file that was put into a page.\n',
    'Team home/budget.csv': 'a,b\n',
  };

  test('parts in a zip: titles, links, databases with their pages, asides and toggles', async () => {
    const list = Object.entries(files).map(([name, content]) => ({ name, content }));
    const path = makeZip([
      { name: 'ExportBlock-1-Part-1.zip', content: zip(list.slice(0, 5)) },
      { name: 'ExportBlock-1-Part-2.zip', content: zip(list.slice(5)) },
    ]);
    const { api, report, read, markdown, named, losses } = await importPath(path);
    expect(report.imported.map(({ title }) => title).toSorted()).toEqual([
      'Fix the bug',
      'Hidden',
      'Notes (2024), v 2',
      'Tasks',
      'Team home',
      'uploaded',
    ]);
    const text = await markdown(`${home}.md`);
    expect(text).toContain('<aside>\n💡 Read this **first**.\n\n</aside>');
    expect(text).toContain('<details>\n<summary>More</summary>\n\nHidden.\n\n</details>');
    expect(text).toContain(
      '[[Tasks]]\n\n[[Fix the bug]]\n\n[[Notes (2024), v 2|Notes (2024), v%202]]',
    );
    const entry = await read(`${home}.md`);
    expect(Object.keys(entry.attachments).toSorted()).toEqual([
      'Team%20home/Untitled.png',
      'Team%20home/report.pdf',
    ]);
    const table = await markdown('_all.csv');
    expect(table.replaceAll(/ +/g, ' ')).toContain('| [[Fix the bug]] | Done |');
    expect(table.replaceAll(/ +/g, ' ')).toContain('| [[Hidden]] | Open | x |');
    const bug = importedId(report, `Fix the bug ${id('3')}.md`);
    expect(await api.links.backlinks({ id: bug })).toHaveLength(2);
    expect(await markdown(`Fix the bug ${id('3')}.md`)).toContain('Body with [[Team home|home]].');
    expect(losses).toEqual([]);
    expect(named).toEqual([expect.stringContaining('_all.csv')]);
    expect(report.leftOut).toEqual([{ ending: '.csv', count: 1 }]);
  });
});
