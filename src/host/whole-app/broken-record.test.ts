import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { openNewLibrary } from '../testing/open-library';

const NAMED = 'The event loop somehow finds out what is next, and that is that.';

test('a record that can’t be read any more takes nothing else along', async () => {
  const { api, folder } = await openNewLibrary({ patience: 0 });
  const add = async (kind: 'note' | 'post', title: string, markdown: string, tags: string[] = []) =>
    (await api.entries.add({ kind, title, markdown, tags })).id;
  const loop = await add('note', 'Event loop', 'It turns.\n');
  const draft = await add('post', 'Broken', NAMED);
  const others = [
    await add('note', 'Second', NAMED),
    await add('post', 'Third', 'Text.'),
    await add('note', 'Fourth', 'Text.'),
    await add('note', 'Fifth', 'Text.'),
  ] as const;
  const question = await add('note', 'Why?', 'Asked.\n', ['gap']);
  await add('post', 'Whole', NAMED);
  const notes = makeTree({ 'a.md': '# From a file\n\nText.\n' });
  await api.transfer.import({ paths: [notes], as: 'notes' });
  await api.library.close();
  await api.library.open({ folder });
  // One that was read in vain is set aside, so each use case meets its own.
  const spoil = (...ids: string[]) => {
    for (const id of ids) {
      writeFileSync(join(folder, 'entries', id.slice(0, 2), `${id}.json`), '{ spoilt');
    }
  };
  spoil(question, draft);
  const { areas } = await api.gaps.map();
  expect(areas.flatMap(({ found }) => found.map(({ draft: of }) => of.title))).toEqual(['Whole']);
  expect(areas.flatMap((area) => area.notes)).toEqual([]);
  spoil(others[0]);
  const { entries } = await api.links.mentions({ id: loop, limit: 10 });
  expect(entries.map(({ title }) => title)).toEqual(['Whole']);
  spoil(others[1]);
  expect((await api.drafts.board()).map(({ title }) => title)).toEqual(['Whole']);

  const file = join(notes, 'a.md');
  spoil(others[2]);
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([
    { entry: { title: 'From a file' }, isNewer: false },
  ]);
  spoil(others[3]);
  expect(await api.transfer.import({ paths: [notes], as: 'notes' })).toMatchObject({
    imported: [],
    unchanged: 1,
  });
  writeFileSync(file, '# From a file\n\nOther text.\n');
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([{ isNewer: true }]);
});
