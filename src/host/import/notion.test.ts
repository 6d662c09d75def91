import { expect, test } from 'vitest';
import { makeZip, zip } from './testing/make-zip';
import { importedId, openEmptyLibrary } from './testing/open-library';

const id = (digit: string) => digit.repeat(32);

const page = {
  name: `Home ${id('1')}.md`,
  content: `# Home\n\nStatus: Done\n\n[Sub page](Home%20${id('1')}/Sub%20page%20${id('2')}.md), [Books](Home%20${id('1')}/Books%20${id('3')}.csv)\n\n![shot](Home%20${id('1')}/Screen%20shot.png)\n`,
};
const sub = { name: `Home ${id('1')}/Sub page ${id('2')}.md`, content: '# Sub page\n\nx\n' };
const shot = { name: `Home ${id('1')}/Screen shot.png`, content: 'png' };
const view = { name: `Home ${id('1')}/Books ${id('3')}.csv`, content: 'Name\nOne\n' };
const all = {
  name: `Home ${id('1')}/Books ${id('3')}_all.csv`,
  content: '\uFEFFName,Note\nOne,"a | b, ""c"""\nTwo,"two\nlines"\n',
};

test('a nested export: ids off the names, links, images and databases as tables', async () => {
  const api = await openEmptyLibrary();
  const file = makeZip([
    { name: 'Export-1-Part-1.zip', content: zip([page, sub, shot]) },
    { name: 'Export-1-Part-2.zip', content: zip([view, all]) },
  ]);
  const report = await api.transfer.import({ paths: [file], as: 'notes' });
  expect(report.imported.map((one) => one.title).toSorted()).toEqual(['Books', 'Home', 'Sub page']);
  const home = await api.entries.read({ id: importedId(report, `Home ${id('1')}.md`) });
  expect(Object.keys(home.attachments)).toEqual([`Home%20${id('1')}/Screen%20shot.png`]);
  expect(await api.entries.markdown({ id: home.id })).toContain('[[Sub page]], [[Books]]');
  const table = await api.entries.markdown({ id: importedId(report, '_all.csv') });
  expect(table.replaceAll(/ +/g, ' ')).toContain('| One | a \\| b, "c" |');
  expect(table).toContain('two<br>lines');
  expect(report.losses).toEqual([]);
  expect(report.skipped).toEqual([
    { file: expect.stringContaining('Books'), reason: expect.stringContaining('_all.csv') },
  ]);
});

test('a later export under another name brings the same pages up to date', async () => {
  const api = await openEmptyLibrary();
  await api.transfer.import({ paths: [makeZip([page, sub, shot])], as: 'notes' });
  const renamed = { name: `Home ${id('1')}/Renamed ${id('2')}.md`, content: '# Renamed\n' };
  const later = makeZip([{ ...page, content: '# Home\n' }, renamed], 'later.zip');
  const report = await api.transfer.import({ paths: [later], as: 'notes' });
  expect(report.imported).toEqual([]);
  expect(report.updated.map((one) => one.title).toSorted()).toEqual(['Home', 'Renamed']);
});

test('properties under the title are the date and the tags of the entry, and told', async () => {
  const api = await openEmptyLibrary();
  const content = '# Row\n\nCreated: January 5, 2024\nStatus: Done\nTags: one, two\n\nBody.\n';
  const file = makeZip([{ name: `Row ${id('7')}.md`, content }]);
  const report = await api.transfer.import({ paths: [file], as: 'notes' });
  const row = await api.entries.read({ id: importedId(report, '.md') });
  expect(row).toMatchObject({ created: '2024-01-05T00:00:00.000Z', tags: ['one', 'two'] });
  expect(await api.entries.markdown({ id: row.id })).toContain(content);
  expect(report.changes.map(({ what }) => what)).toEqual([
    expect.stringMatching(/“Created: January 5, 2024” and “Tags: one, two”/),
  ]);
});
