import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';

const logInto = (folder: string) =>
  ({ kind: 'log', format: 'md', from: null, to: null, folder, name: 'log.md' }) as const;

describe('titles that a person marked as private are in no packet and no log of wins', () => {
  const facts = '---\ndate: 2020-08-01\ncriteria: [Plans ahead]\n---\n\n';

  async function openEvidence(isPrivate: boolean) {
    const api = await openEmptyLibrary();
    const marked = { private: isPrivate } as const;
    for (const [kind, title] of [
      ['note', 'Salary talk notes'],
      ['post', 'Salary talk post'],
    ] as const)
      await api.entries.add({ kind, title, markdown: `${facts}Words.\n`, ...marked });
    await api.entries.add({
      kind: 'note',
      title: 'Salary talk question',
      markdown: '#gap\n',
      ...marked,
    });
    await api.growth.addWin({
      text: 'Halved the build\n\nSee [[Salary talk notes]] and [[Salary talk post|that]].',
      day: '2020-08-02',
      proof: ['[[Salary talk notes]]', 'Salary talk post', 'https://example.org/a'],
    });
    return api;
  }

  const QUARTER = { from: '2020-07-01', to: '2099-12-31' };

  it('but what they are is told, and how many', async () => {
    const api = await openEvidence(true);
    await api.criteria.add({ text: '- Plans ahead\n', source: '' });
    const { markdown } = await api.conversation.packetText(QUARTER);
    expect(markdown).not.toContain('Salary');
    expect(markdown).toContain('2020-08-01 Note: a private note');
    expect(markdown).toContain('2020-08-01 Post: a private post');
    expect(markdown).toContain('a private note (since ');
    expect(markdown).toContain('Halved the build');
    const { packet } = await api.conversation.packet(QUARTER);
    expect(packet.withheld).toBe(3);
    const folder = makeTree({});
    const log = logInto(folder);
    for (const [language, note, post] of [
      ['en', 'a private note', 'a private post'],
      ['de', 'eine private Notiz', 'ein privater Beitrag'],
      ['fr', 'une note privée', 'un article privé'],
      ['es', 'una nota privada', 'una entrada privada'],
      ['ja', '非公開のメモ', '非公開の記事'],
    ] as const) {
      const plan = await api.wins.plan({ ...log, language });
      expect(plan.withheld).toBe(2);
      await api.wins.write({ ...log, language, over: plan.there, inBlog: false });
      const text = readFileSync(join(folder, 'log.md'), 'utf8');
      expect(text).not.toContain('Salary');
      expect(text).toContain(`See ${note} and that.`);
      for (const words of [note, post, 'https://example.org/a']) expect(text).toContain(words);
    }
  });

  it('and without the mark they are named', async () => {
    const api = await openEvidence(false);
    const { markdown } = await api.conversation.packetText(QUARTER);
    expect(markdown).toContain('Salary talk question');
    const folder = makeTree({});
    const log = logInto(folder);
    const wish = { ...log, language: 'en' } as const;
    expect(await api.wins.plan(wish)).toMatchObject({ withheld: 0 });
    await api.wins.write({ ...wish, over: null, inBlog: false });
    expect(readFileSync(join(folder, 'log.md'), 'utf8')).toContain('Salary talk notes');
  });
});
