import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';
import { add } from './add';
import { rehearsals } from './rehearsals';

test('tells when a talk was rehearsed and how long it took', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const adding = {
    options: parseOptions(add, ['--kind', 'talk', '--title', 'Saves']),
    readStdin: async () => '## One\n\na\n',
  };
  const added = await withLibrary(folder, add, adding, (api) => add.run(adding, api));
  const { id } = added.value as { id: string };
  const input = { options: parseOptions(rehearsals, [id]), readStdin: async () => '' };
  const tell = (before: (api: Api) => Promise<unknown>): Promise<Result> =>
    withLibrary(folder, rehearsals, input, async (api) => {
      await before(api);
      return rehearsals.run(input, api);
    });
  expect((await tell(async () => undefined)).text).toBe('not rehearsed yet');
  const rehearsal = {
    at: '2026-03-01T10:00:00.000Z',
    slot: 20,
    seconds: 1100,
    slides: [{ key: '“One”', title: 'One', seconds: 1100 }],
  };
  const { text, value } = await tell((api) => api.talks.keepRehearsal({ id, rehearsal }));
  expect(text).toBe('2026-03-01 10:00  18 min 20 s of 20 min, 1 slide');
  expect(value).toMatchObject({ rehearsals: [rehearsal], pace: null });
});
