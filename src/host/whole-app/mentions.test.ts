import { expect, it } from 'vitest';
import { openEmptyLibrary } from '../import/testing/open-library';

it('lists where others name an entry, links one or all of them, and takes that back', async () => {
  const api = await openEmptyLibrary();
  const add = (title: string, markdown: string) =>
    api.entries.add({ kind: 'note', title, markdown });
  const { id } = await add('Event Loop', '---\naliases: [reactor]\n---\n\nAn event loop.\n');
  const one = await add('One', '*  the event loop __x__\n*  `event loop` and a Reactor\n');
  const two = await add('Two', 'Already [[Event Loop]], an Event Loop, events loop.\n');
  await add('Three', 'The loop of events.\n');

  const { entries, more } = await api.links.mentions({ id, limit: 10 });
  expect(more).toBe(false);
  expect(entries.map(({ title, mentions }) => [title, mentions.map(({ text }) => text)])).toEqual(
    expect.arrayContaining([
      ['One', ['event loop', 'Reactor']],
      ['Two', ['Event Loop']],
    ]),
  );
  const wanted = entries.map((entry) => ({
    id: entry.id,
    revision: entry.revision,
    places: entry.mentions.map(({ path, from, to }) => ({ path, from, to })),
  }));
  const done = await api.links.linkMentions({ id, in: wanted });
  expect(done.links).toBe(3);
  expect(await api.entries.markdown(one)).toBe(
    '*  the [[Event Loop|event loop]] __x__\n*  `event loop` and a [[Event Loop|Reactor]]\n',
  );
  expect(await api.entries.markdown(two)).toBe(
    'Already [[Event Loop]], an [[Event Loop]], events loop.\n',
  );
  expect((await api.links.mentions({ id, limit: 10 })).entries).toEqual([]);
  await expect(api.links.linkMentions({ id, in: wanted })).rejects.toMatchObject({
    code: 'conflict',
  });

  await api.bulk.undo({ change: done.change ?? '' });
  expect(await api.entries.markdown(one)).toBe(
    '*  the event loop __x__\n*  `event loop` and a Reactor\n',
  );
});

it('tells what is related, unresolved and alone', async () => {
  const api = await openEmptyLibrary();
  const add = async (title: string, markdown: string) =>
    (await api.entries.add({ kind: 'note', title, markdown })).id;
  const hub = await add('Hub', 'text\n');
  const one = await add('One', '[[Hub]] [[Ghost]] #http idempotency\n');
  const two = await add('Two', '[[hub]] [[ghost]] #http idempotency\n');
  const alone = await add('Alone', 'nothing else\n');
  const [best] = await api.links.related({ id: one, limit: 5 });
  expect(best).toMatchObject({
    id: two,
    words: expect.arrayContaining(['idempotency']),
    tags: ['http'],
    bothLinkTo: ['Hub'],
    linked: false,
  });
  expect(await api.links.unresolved({ limit: 10 })).toEqual({
    total: 1,
    titles: [
      {
        title: 'Ghost',
        from: expect.arrayContaining([
          { id: one, title: 'One' },
          { id: two, title: 'Two' },
        ]),
      },
    ],
  });
  expect(await api.links.orphans()).toEqual([alone]);
  expect(await api.links.outgoing({ id: one })).toEqual([
    { title: 'Hub', entry: { id: hub, title: 'Hub' } },
    { title: 'Ghost', entry: null },
  ]);
});
