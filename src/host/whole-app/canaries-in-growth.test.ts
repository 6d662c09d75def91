import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '#app/app';
import type { Api } from '#contract/calls/api';
import { VARIANTS } from '#core/draft/variants/variant';
import { GENERATORS } from '#core/publish/target';
import { DECK_FORMATS } from '#core/talk/deck';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const WORDS = 'Zephyr moved the billing cluster to the other region in eleven minutes flat.';

const opened: App[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

/** A library with a blog of every generator. */
async function openBlogs(): Promise<{ api: Api; folder: string }> {
  const draw = async () => ({ pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46]) });
  const app = openApp({ wait: 0, sampleFolder: '', draw });
  opened.push(app);
  const folder = makeTemporaryFolder();
  await app.api.library.create({ folder: join(folder, 'library'), sample: false });
  for (const generator of GENERATORS) {
    const path = join(folder, generator);
    mkdirSync(path);
    await app.api.targets.add({ name: generator, generator, path });
  }
  return { api: app.api, folder };
}

const note = (api: Api, frontMatter: string) =>
  api.entries.add({
    kind: 'note',
    title: 'For me alone',
    private: true,
    markdown: `---\n${frontMatter}\n---\n\n- [ ] ${WORDS}\n`,
  });

/** Where records of growth may hold something. A kind that is private is so whatever it says. */
const PLANTED: readonly (readonly [string, (api: Api) => Promise<{ readonly id: string }>])[] = [
  ['a remark of a review', (api) => api.growth.addRemark({ role: 'got', text: WORDS })],
  ['what a review goes on', (api) => api.growth.addRemark({ role: 'gave', text: `A\n\n${WORDS}` })],
  ['the “why” of a review', (api) => api.growth.addRemark({ role: 'gave', text: 'A', why: WORDS })],
  [
    'the constraints of an author',
    (api) => api.growth.addRemark({ role: 'gave', text: 'A', constraints: WORDS }),
  ],
  ['a win', (api) => api.growth.addWin({ text: WORDS })],
  ['the outcome of a win', (api) => api.growth.addWin({ text: 'A', outcome: WORDS })],
  ['the proof of a win', (api) => api.growth.addWin({ text: 'A', proof: ['x', WORDS] })],
  [
    'a practice log',
    (api) =>
      api.entries.add({ kind: 'practice', title: 'A', private: false, markdown: `${WORDS}\n` }),
  ],
  [
    'an explanation from memory',
    async (api) => {
      const { id } = await api.entries.add({ kind: 'note', title: 'Lock', markdown: 'A lock.\n' });
      await api.recall.join({ id, joins: true });
      await api.recall.begin({ id });
      const { explanation } = await api.recall.write({ id, text: WORDS });
      return { id: explanation ?? '' };
    },
  ],
  ['what was promised in a conversation', (api) => note(api, 'conversation: 2026-Q3')],
  ['an offer', (api) => note(api, 'data-point: offer\namount: 90000')],
];

describe('nothing of a person’s growth goes out, in any form, until it is deleted', () => {
  it.each(PLANTED)('%s', async (_, plant) => {
    const { api, folder } = await openBlogs();
    const { id: secret } = await plant(api);
    const planted = await api.entries.read({ id: secret });
    if (planted.kind !== 'note') {
      const { revision: before } = planted;
      await api.entries.save({ id: secret, revision: before, changes: { private: false } });
    }
    const post = await api.entries.add({ kind: 'post', title: 'P', markdown: `Fine. ${WORDS}\n` });
    const talk = await api.entries.add({ kind: 'talk', title: 'T', markdown: `# A\n\n${WORDS}\n` });
    const titled = await api.entries.add({ kind: 'talk', title: 'U', markdown: `# ${WORDS}\n` });
    const { revision } = await api.entries.read({ id: post.id });
    await api.entries.save({ id: post.id, revision, changes: { stage: 'ready' } });
    const out = join(folder, 'out');
    mkdirSync(out);
    const stopped = async () => {
      const names: string[] = [];
      for (const target of GENERATORS) {
        const { refused } = await api.publishing.plan({ ids: [post.id], target });
        if (refused.length > 0) names.push(target);
      }
      for (const as of VARIANTS) {
        await api.drafts.variant({ id: post.id, as }).catch(() => names.push(as));
      }
      for (const format of DECK_FORMATS) {
        // An outline has titles and an abstract, and nothing of the slides.
        const id = format === 'outline' ? titled.id : talk.id;
        const wish = { id, format, folder: out, notes: 'with' } as const;
        await api.decks.plan(wish).catch(() => names.push(format));
      }
      return names;
    };
    expect(await stopped()).toEqual([...GENERATORS, ...VARIANTS, ...DECK_FORMATS]);
    await api.entries.remove({ id: secret });
    await api.trash.purge({ ids: [secret] });
    expect(await stopped()).toEqual([]);
  });
});

it('what goes out beside records of growth holds nothing of them', async () => {
  const { api, folder } = await openBlogs();
  const ids: string[] = [];
  for (const [, plant] of PLANTED) ids.push((await plant(api)).id);
  const post = await api.entries.add({
    kind: 'post',
    title: 'Locks',
    markdown: 'A lock is held by one.\n',
  });
  await api.entries.save({ id: post.id, revision: 1, changes: { stage: 'ready' } });
  const talk = await api.entries.add({
    kind: 'talk',
    title: 'Locks, too',
    markdown: '# One\n\nHeld.\n',
  });
  for (const target of GENERATORS) {
    const { written } = await api.publishing.write({ ids: [post.id], target });
    expect(written.length).toBeGreaterThan(0);
  }
  const out = join(folder, 'out');
  mkdirSync(out);
  for (const format of DECK_FORMATS) await api.decks.write({ id: talk.id, format, folder: out });
  let files = 0;
  for (const place of [...GENERATORS.map((one) => join(folder, one)), out]) {
    for (const one of readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (!one.isFile()) continue;
      files += 1;
      const text = readFileSync(join(one.parentPath, one.name), 'latin1');
      expect(text).not.toMatch(/Zephyr|For me alone/);
      for (const id of ids) expect(text).not.toContain(id);
    }
  }
  expect(files).toBeGreaterThan(GENERATORS.length + DECK_FORMATS.length - 1);
});
