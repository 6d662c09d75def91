import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DECK_FORMATS } from '#core/talk/deck';
import { openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const WORDS = 'My manager said the reorganisation starts in May 2026.';
const AMOUNT = 'They offered me ninety-five thousand for the same work.';

/** A library with a packet, a conversation's note, an agenda and an offer. */
async function openGrown() {
  const api = await openEmptyLibrary();
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  await api.growth.addWin({ text: WORDS, day: '2026-08-01' });
  const { id: note } = await api.conversation.start({ quarter: '2026-Q3' });
  const { revision } = await api.entries.read({ id: note });
  const markdown = `---\nconversation: 2026-Q3\n---\n\n- [ ] Me: ${WORDS}\n`;
  await api.entries.save({ id: note, revision, changes: { markdown } });
  const { id: offer } = await api.conversation.addDataPoint({
    kind: 'offer',
    text: `Acme\n\n${AMOUNT}`,
    amount: '95,000 EUR',
  });
  const period = { from: '2026-07-01', to: '2026-09-30' };
  const { id: agenda } = await api.conversation.makeAgenda(period);
  return { api, path, note, offer, agenda, period };
}

test('no conversation, offer, or agenda is published, whatever it is marked as', async () => {
  const { api, path, note, offer, agenda } = await openGrown();
  for (const id of [note, offer]) {
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { private: false } });
  }
  for (const words of [WORDS, AMOUNT]) {
    const { id } = await api.entries.add({ kind: 'post', title: 'P', markdown: `${words}\n` });
    const plan = await api.publishing.plan({ ids: [id], target: 'blog' });
    expect(plan.refused).toMatchObject([
      { id, reason: expect.stringContaining('private') as unknown },
    ]);
    expect(plan.files).toEqual([]);
    const talk = await api.entries.add({
      kind: 'talk',
      title: 'T',
      markdown: `## ${words}\n\n${words}\n`,
    });
    for (const format of DECK_FORMATS.filter((one) => one !== 'pdf')) {
      const folder = makeTemporaryFolder();
      await expect(api.decks.plan({ id: talk.id, format, folder })).rejects.toMatchObject({
        code: 'private',
      });
    }
  }
  const folder = makeTemporaryFolder();
  await expect(api.decks.plan({ id: agenda, format: 'marp', folder })).rejects.toMatchObject({
    code: 'private',
  });
  expect(readdirSync(join(path)).toSorted()).toEqual(['hugo.toml']);
});

test('a packet is written where it is wanted, and never over something else', async () => {
  const { api, path, offer, period } = await openGrown();
  const folder = makeTemporaryFolder();
  const save = {
    ...period,
    format: 'markdown',
    folder,
    name: 'packet.md',
    replaces: false,
  } as const;
  await expect(api.conversation.savePacket({ ...save, folder: path })).rejects.toThrow(
    'lies in the folder of the blog “blog”, where it could be published',
  );
  const { markdown } = await api.conversation.packetText(period);
  expect(await api.conversation.savePacket(save)).toMatchObject({ isSame: false });
  expect(readFileSync(join(folder, 'packet.md'), 'utf8')).toBe(markdown);
  expect(markdown).toContain(WORDS.slice(0, 20));
  expect(markdown).not.toContain('95,000');
  expect(await api.conversation.savePacket(save)).toMatchObject({ isSame: true });
  writeFileSync(join(folder, 'packet.md'), 'Mine.\n');
  await expect(api.conversation.savePacket(save)).rejects.toMatchObject({ code: 'conflict' });
  expect(readFileSync(join(folder, 'packet.md'), 'utf8')).toBe('Mine.\n');
  await api.conversation.savePacket({ ...save, dataPoints: [offer], replaces: true });
  expect(readFileSync(join(folder, 'packet.md'), 'utf8')).toContain('95,000 EUR');
  await api.conversation.savePacket({ ...save, format: 'html', name: 'packet.html' });
  expect(readFileSync(join(folder, 'packet.html'), 'utf8')).toContain('<h1>Growth, 2026-Q3</h1>');
  await expect(
    api.conversation.savePacket({ ...save, format: 'pdf', name: 'packet.pdf' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
