import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doc, makeLibrary, sync } from '../storage/testing/synced-library';

/** As another program, or a hand, may write it; no Outloud knows it. */
const POLL = '{"type":"poll","attrs":{"options":["a",1.5]},"content":[{"type":"text","text":"?"}]}';

test('a block that nobody knows outlives every change beside it', async () => {
  const library = await makeLibrary();
  const { api } = library.app;
  const id = await library.addEntry();
  const record = library.recordOf(id);
  const document = JSON.parse(POLL) as unknown;
  const changed = {
    ...record,
    revision: record.revision + 1,
    document: { ...doc('before'), content: [...(doc('before').content ?? []), document] },
  };
  sync(library.pathOf(id), JSON.stringify(changed));
  await api.library.look();
  const kept = JSON.stringify(changed.document);
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { title: 'Another', tags: ['new'] } });
  await api.bulk.change({ ids: [id], changes: { private: true } });
  await library.writeOut();
  expect(readFileSync(library.pathOf(id), 'utf8')).toContain(kept);
  expect(await api.entries.read({ id })).toMatchObject({ title: 'Another', tags: ['new'] });
  // What is made of it never leaves the block out in silence.
  await expect(api.entries.markdown({ id })).rejects.toThrow(/poll/);
});
