import { describe, expect, it } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openEmptyLibrary } from '../import/testing/open-library';

async function add(api: Api, title: string, markdown: string, isPrivate = false): Promise<string> {
  const added = await api.entries.add({ kind: 'note', title, markdown, private: isPrivate });
  return added.id;
}

const textOf = (api: Api, id: string) => api.entries.markdown({ id });

const WRITTEN = '*  __a__ #sql, `#sql` #sql/joins\n\n```\n#sql\n```\n';

describe('another name for a tag', () => {
  it('reaches tags and texts, private and nested ones, and one undo takes it back', async () => {
    const api = await openEmptyLibrary();
    const one = await add(api, 'One', '---\ntags: [SQL, sql/joins, go] # mine\n---\n\ntext\n');
    const two = await add(api, 'Two', WRITTEN, true);
    const three = await add(api, 'Three', '#sqlite is another, as is `#sql`.\n');
    const plan = await api.tags.planRename({ from: '#sql', to: 'databases' });
    expect(plan.entries.map(({ title }) => title).toSorted()).toEqual(['One', 'Two']);
    expect(plan.merged).toBe(0);
    expect(await api.entries.read({ id: one })).toMatchObject({ revision: 1 });

    const done = await api.tags.rename({ from: 'sql', to: 'databases' });
    expect(await textOf(api, two)).toBe(
      '*  __a__ #databases, `#sql` #databases/joins\n\n```\n#sql\n```\n',
    );
    expect(await api.entries.read({ id: one })).toMatchObject({
      tags: ['databases', 'databases/joins', 'go'],
    });
    expect(await api.entries.read({ id: three })).toMatchObject({ revision: 1 });
    const found = await api.search.find({ text: 'tag:databases', limit: 9 });
    expect(found.map(({ title }) => title).toSorted()).toEqual(['One', 'Two']);

    await api.bulk.undo({ change: done.change ?? '' });
    expect(await textOf(api, one)).toContain('tags: [SQL, sql/joins, go] # mine');
    expect(await textOf(api, two)).toBe(WRITTEN);
  });

  it('makes one of two, and of their spellings', async () => {
    const api = await openEmptyLibrary();
    const one = await add(api, 'One', '---\ntags: [js, JavaScript]\n---\n\n#js\n');
    expect(await api.tags.planRename({ from: 'js', to: 'javascript' })).toMatchObject({
      merged: 1,
    });
    await api.tags.rename({ from: 'js', to: 'javascript' });
    expect(await api.entries.read({ id: one })).toMatchObject({ tags: ['javascript'] });
    await api.tags.rename({ from: 'javascript', to: 'JavaScript' });
    expect(await textOf(api, one)).toContain('#JavaScript');
    expect((await api.links.tags()).map(({ tag }) => tag)).toEqual(['JavaScript']);
  });

  it('is refused when it can be no tag, and does nothing where the old one is nowhere', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'One', '#a\n');
    for (const to of ['', 'two words', '2026', 'fff', 'C#']) {
      await expect(api.tags.rename({ from: 'a', to })).rejects.toMatchObject({ code: 'bad-input' });
    }
    expect(await api.tags.rename({ from: 'b', to: 'c' })).toMatchObject({ change: null });
    expect(await api.tags.rename({ from: 'a', to: 'a' })).toMatchObject({ change: null });
    expect(await textOf(api, id)).toBe('#a\n');
  });
});
