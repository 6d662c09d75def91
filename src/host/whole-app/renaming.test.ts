import { describe, expect, it } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openEmptyLibrary } from '../import/testing/open-library';

async function add(api: Api, title: string, markdown: string): Promise<string> {
  return (await api.entries.add({ kind: 'note', title, markdown })).id;
}

const textOf = (api: Api, id: string) => api.entries.markdown({ id });

describe('a new title', () => {
  it('is followed by every link, and one undo takes all of it back', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'Old', '# Old\n\nSee [[old#Here]].\n');
    const one = await add(api, 'One', '*  __a__ [[Old|x]] ![[Old]]\n*  b\n');
    const two = await add(api, 'Two', 'Not [[Older]].\n');
    const plan = await api.links.planRename({ id, from: 'Old', title: 'New' });
    expect(plan).toMatchObject({ links: 3, obstacle: null });

    const done = await api.links.rename({ id, title: 'New' });
    expect(done.links).toBe(3);
    expect(await textOf(api, id)).toBe('# New\n\nSee [[New#Here]].\n');
    expect(await textOf(api, one)).toBe('*  __a__ [[New|x]] ![[New]]\n*  b\n');
    expect(await api.entries.read({ id })).toMatchObject({ title: 'New' });
    expect(await api.entries.read({ id: two })).toMatchObject({ revision: 1 });
    expect(await api.links.backlinks({ id })).toHaveLength(1);

    await api.bulk.undo({ change: done.change ?? '' });
    expect(await textOf(api, id)).toBe('# Old\n\nSee [[old#Here]].\n');
    expect(await textOf(api, one)).toBe('*  __a__ [[Old|x]] ![[Old]]\n*  b\n');
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Old' });
    await expect(api.bulk.undo({ change: done.change ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that was saved before is followed, and undone with the links', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'Old', 'text\n');
    const one = await add(api, 'One', '[[Old]]\n');
    await api.entries.save({ id, revision: 1, changes: { title: 'New' } });
    const done = await api.links.rename({ id, from: 'Old', title: 'New' });
    expect(await textOf(api, one)).toBe('[[New]]\n');
    await api.bulk.undo({ change: done.change ?? '' });
    expect(await textOf(api, one)).toBe('[[Old]]\n');
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Old' });
  });

  it('leaves links that still lead somewhere, or would lead elsewhere', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'Old', 'text\n');
    const other = await add(api, 'Other', '---\naliases: [old]\n---\n\ntext\n');
    const one = await add(api, 'One', '[[Old]]\n');
    const plan = await api.links.planRename({ id, from: 'Old', title: 'New' });
    expect(plan).toMatchObject({ links: 0, obstacle: expect.stringContaining('“Other”') });
    await api.entries.remove({ id: other });
    const taken = await api.links.planRename({ id, from: 'Old', title: 'one' });
    expect(taken.links).toBe(1);
    await add(api, 'First', 'x\n');
    const third = await add(api, 'Third', '[[Third]]\n');
    const clash = await api.links.rename({ id: third, title: 'First' });
    expect(clash).toMatchObject({ links: 0, obstacle: expect.stringContaining('“First”') });
    expect(await textOf(api, one)).toBe('[[Old]]\n');
  });

  it('needs no change where the entry keeps the old one as an alias or differs in case', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'Old', '---\naliases: [Old]\n---\n\ntext\n');
    await add(api, 'One', '[[Old]]\n');
    expect(await api.links.planRename({ id, from: 'Old', title: 'New' })).toEqual({
      links: 0,
      entries: [],
      obstacle: null,
    });
    expect((await api.links.planRename({ id, from: 'Old', title: 'OLD' })).links).toBe(0);
  });

  it('leaves what was changed since when it is taken back, and names it', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'Old', 'text\n');
    const one = await add(api, 'One', '[[Old]]\n');
    const two = await add(api, 'Two', '[[Old]]\n');
    const done = await api.links.rename({ id, title: 'New' });
    await api.entries.replace({ id: two, revision: 2, markdown: 'mine [[New]]\n' });
    const undone = await api.bulk.undo({ change: done.change ?? '' });
    expect(undone.stayed).toEqual([{ id: two, title: 'Two' }]);
    expect(await textOf(api, one)).toBe('[[Old]]\n');
    expect(await textOf(api, two)).toBe('mine [[New]]\n');
  });
});

it('remembers whether links follow new titles', async () => {
  const api = await openEmptyLibrary();
  expect((await api.settings.read()).followRenames).toBe('ask');
  await api.settings.change({ followRenames: 'always' });
  await api.settings.change({ style: { bullet: '*' } });
  expect(await api.settings.read()).toMatchObject({
    followRenames: 'always',
    style: { bullet: '*' },
  });
});
