import { expect, test, vi } from 'vitest';
import type * as Records from '#app/library/records';
import { Problem } from '#core/problem';
import { openNewLibrary } from '../testing/open-library';

/** What happens while a comment is read. */
const reading = vi.hoisted(() => ({ act: async (_: string): Promise<void> => undefined }));

vi.mock('#app/library/records', async (original) => {
  const real = await original<typeof Records>();
  const createRecord: typeof real.createRecord = async (machine, seed) => {
    await reading.act(`${seed.title} ${seed.markdown}`);
    return real.createRecord(machine, seed);
  };
  return { ...real, createRecord };
});

const sources = (...bodies: string[]) => [
  {
    name: 'comments.json',
    text: JSON.stringify(
      bodies.map((body, at) => ({
        html_url: `https://github.com/o/r/pull/7#discussion_r${at}`,
        user: { login: 'alice' },
        body,
      })),
    ),
  },
];

async function refuse(markdown: string): Promise<void> {
  if (markdown.includes('Endless')) throw new Problem('bad-input', 'It takes too long to read.');
}

test('a comment that can’t be read is skipped and named, and the others are kept', async () => {
  const { api } = await openNewLibrary();
  reading.act = refuse;
  const done = await api.reviews.import({ sources: sources('Endless', 'Name it'), me: 'me' });
  expect([done.kept, done.skipped]).toEqual([
    1,
    [{ title: expect.any(String), reason: 'It takes too long to read.' }],
  ]);
  const none = await api.reviews.import({ sources: sources('Endless'), me: 'me' });
  expect(none).toMatchObject({ id: null, kept: 0, skipped: [{ reason: expect.any(String) }] });
  expect(await api.transfer.imports()).toMatchObject([{ added: 1 }]);
});

test('comments come in whole or not at all, whatever ends their import', async () => {
  const { api, folder } = await openNewLibrary();
  const wish = { sources: sources('Name it', 'Split it'), me: 'me' };
  reading.act = () => api.reviews.cancel();
  expect(await api.reviews.import(wish)).toMatchObject({ cancelled: true, kept: 0 });
  reading.act = async () => {
    throw new Problem('disk', 'The disk is gone.');
  };
  await expect(api.reviews.import(wish)).rejects.toThrow('The disk is gone.');
  expect((await api.growth.ledger({ most: null })).others).toEqual([]);
  expect(await api.transfer.imports()).toEqual([]);
  reading.act = () => api.library.close();
  await expect(api.reviews.import(wish)).rejects.toMatchObject({ code: 'closed' });
  reading.act = refuse;
  await api.library.open({ folder });
  expect((await api.growth.ledger({ most: null })).others).toEqual([]);
  expect(await api.reviews.import(wish)).toMatchObject({ kept: 2 });
});
