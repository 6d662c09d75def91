import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

test('what is proposed to an event is found by its id alone, and ends on its day', async () => {
  const { api } = await openNewLibrary();
  const markdown = '---\ndate: 2026-03-29\n---\n';
  const { id: talk } = await api.entries.add({ kind: 'talk', title: 'A talk', markdown });
  const { id } = await api.proposals.add({ talk, fields: { event: 'Meetup' } });
  const other = await api.proposals.add({ talk, fields: { event: 'Conference', held: null } });
  expect(await api.proposals.change({ id, fields: { event: 'Meetup' } })).toEqual({ change: null });
  await api.proposals.change({ id, fields: { state: 'given' } });
  const all = await api.proposals.list();
  expect(all.find((one) => one.id === id)).toMatchObject({ state: 'given', held: '2026-03-29' });
  expect(all.find((one) => one.id === other.id)).toMatchObject({ state: 'idea', held: null });
  expect((await api.entries.read({ id: talk })).stage).toBe('given');
  await api.proposals.change({ id: other.id, fields: { state: 'given', held: '2026-04-01' } });
  expect((await api.proposals.list()).find((one) => one.id === other.id)?.held).toBe('2026-04-01');
  expect(await api.proposals.form({ id })).toContain('A talk');
  await api.proposals.remove({ id });
  await expect(api.proposals.form({ id })).rejects.toThrow(`There is no proposal ${id}.`);
  const { id: post } = await api.entries.add({ kind: 'post', title: 'A post' });
  await expect(api.proposals.add({ talk: post, fields: {} })).rejects.toThrow('A post');
});
