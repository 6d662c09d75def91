import { describe, expect, it } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openEmptyLibrary } from '../import/testing/open-library';

async function add(api: Api, title: string, markdown: string): Promise<string> {
  return (await api.entries.add({ kind: 'note', title, markdown })).id;
}

const MISSING = 'a'.repeat(20);

describe('changing several entries at once', () => {
  it('tags them and makes them private, and one undo takes it back', async () => {
    const api = await openEmptyLibrary();
    const one = await add(api, 'One', '---\ntags: [Old]\n---\n\ntext\n');
    const two = await add(api, 'Two', 'Has #new here.\n');
    const three = await add(api, 'Three', 'text\n');
    const done = await api.bulk.change({
      ids: [one, two, three, one],
      changes: { addTags: ['#New'], removeTags: ['OLD'] },
    });
    expect(done.entries.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(done.inText).toEqual([]);
    expect(await api.entries.read({ id: one })).toMatchObject({ tags: ['New'] });
    expect(await api.entries.read({ id: two })).toMatchObject({ tags: [], revision: 1 });
    expect(await api.entries.markdown({ id: one })).toBe('---\ntags:\n  - New\n---\n\ntext\n');

    const hidden = await api.bulk.change({ ids: [one, two], changes: { private: true } });
    expect(await api.entries.read({ id: two })).toMatchObject({ private: true });
    await api.bulk.undo({ change: hidden.change ?? '' });
    await api.bulk.undo({ change: done.change ?? '' });
    expect(await api.entries.read({ id: one })).toMatchObject({ tags: ['Old'], private: false });
    expect(await api.entries.markdown({ id: one })).toBe('---\ntags: [Old]\n---\n\ntext\n');
  });

  it('names those whose text holds a tag that was to go, and leaves the text', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'One', 'Has #new here.\n');
    const done = await api.bulk.change({ ids: [id], changes: { removeTags: ['new'] } });
    expect(done).toEqual({ change: null, entries: [], inText: [{ id, title: 'One' }] });
    expect(await api.entries.markdown({ id })).toBe('Has #new here.\n');
  });

  it('does nothing when one of them is not there, or the tag is none', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'One', 'text\n');
    const ids = [id, MISSING];
    await expect(api.bulk.change({ ids, changes: { private: true } })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(api.bulk.remove({ ids })).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      api.bulk.change({ ids: [id], changes: { addTags: ['two words'] } }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    // What no tag can be renamed to, none is given as either.
    for (const to of ['2026', 'a!b', 'fff']) {
      const refused = { code: 'bad-input', message: expect.stringContaining(`“${to}”`) as unknown };
      const addTags = [`#${to}/`];
      await expect(api.bulk.change({ ids: [id], changes: { addTags } })).rejects.toMatchObject(
        refused,
      );
      await expect(api.tags.rename({ from: 'x', to })).rejects.toMatchObject(refused);
    }
    expect(await api.entries.read({ id })).toMatchObject({ revision: 1, private: false });
  });

  it('takes away a tag that another program gave, whatever its name is', async () => {
    const api = await openEmptyLibrary();
    const tags = ['two words', 'kept'];
    const { id } = await api.entries.add({ kind: 'note', title: 'One', markdown: 'a\n', tags });
    await api.bulk.change({ ids: [id], changes: { removeTags: ['Two words'] } });
    expect(await api.entries.read({ id })).toMatchObject({ tags: ['kept'] });
  });

  it('moves them to the trash and takes them back, all or none', async () => {
    const api = await openEmptyLibrary();
    const ids = [await add(api, 'One', 'a\n'), await add(api, 'Two', 'See [[One]].\n')];
    await api.bulk.remove({ ids });
    expect(await api.entries.list({})).toEqual([]);
    await expect(api.bulk.restore({ ids: [...ids, MISSING] })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await api.entries.list({})).toEqual([]);
    await api.bulk.restore({ ids });
    expect(await api.entries.list({})).toHaveLength(2);
    expect(await api.links.backlinks({ id: ids[0] ?? '' })).toHaveLength(1);
    expect(await api.search.find({ text: 'one', limit: 5 })).not.toEqual([]);
  });

  it('leaves what was saved since when it is taken back, and names it', async () => {
    const api = await openEmptyLibrary();
    const ids = [await add(api, 'One', 'a\n'), await add(api, 'Two', 'b\n')];
    const [one = '', two = ''] = ids;
    const { change } = await api.bulk.change({ ids, changes: { addTags: ['x'] } });
    await api.entries.save({ id: two, revision: 2, changes: { tags: ['x', 'mine'] } });
    const undone = await api.bulk.undo({ change: change ?? '' });
    expect(undone.stayed).toEqual([{ id: two, title: 'Two' }]);
    expect(await api.entries.read({ id: one })).toMatchObject({ tags: [] });
    expect(await api.entries.read({ id: two })).toMatchObject({ tags: ['x', 'mine'] });
  });
});
