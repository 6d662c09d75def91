import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeOrder } from './propose-order';
import { makeRecord } from './testing/make-record';

function note(
  id: string,
  title: string,
  more: { links?: string[]; day?: string; text?: string } = {},
) {
  const { links = [], day = '2026-03-01', text = 'Text.' } = more;
  return { ...makeRecord(id, title, text, { created: `${day}T10:00:00.000Z` }), linksTo: links };
}

const ids = (notes: Parameters<typeof proposeOrder>[0]) => proposeOrder(notes).map(({ id }) => id);

describe('proposeOrder', () => {
  it('puts what others link to first, and says so', () => {
    const places = proposeOrder([
      note('b', 'Deadlocks', { links: ['a'], day: '2026-01-01' }),
      note('a', 'Locks', { day: '2026-02-01' }),
      note('c', 'Apart', { day: '2026-03-01' }),
    ]);
    expect(places).toEqual([
      { id: 'a', why: '“Deadlocks” links to it.' },
      { id: 'b', why: 'It links to “Locks”.' },
      { id: 'c', why: 'Written on 2026-03-01.' },
    ]);
  });

  it('goes by the day, of the title before that of the writing', () => {
    const places = proposeOrder([
      note('a', 'Later', { day: '2026-03-02' }),
      note('b', 'Standup 2026-01-05', { day: '2026-03-09' }),
    ]);
    expect(places.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(places[0]?.why).toBe('Its title says 2026-01-05.');
  });

  it('takes on one day the order that headings of an overview have', () => {
    const overview = '## Timers\n\nx\n\n## Poll\n\ny\n';
    const places = proposeOrder([
      note('p', 'Poll'),
      note('o', 'Overview', { text: overview }),
      note('t', 'timers'),
    ]);
    expect(places.map(({ id }) => id)).toEqual(['t', 'p', 'o']);
    expect(places[0]?.why).toBe('A heading of “Overview” names it.');
  });

  it('counts as people do', () => {
    expect(ids([note('x', 'Part 10'), note('y', 'Part 9'), note('z', 'Part 2')])).toEqual([
      'z',
      'y',
      'x',
    ]);
  });

  it('gets out of a circle by the day, before what only links into it', () => {
    const circle = [
      note('in', 'Into it', { links: ['a'], day: '2026-01-01' }),
      note('b', 'B', { links: ['a'], day: '2026-02-02' }),
      note('a', 'A', { links: ['b'], day: '2026-02-01' }),
    ];
    expect(ids(circle)).toEqual(['a', 'in', 'b']);
  });

  it('gives each note once, the same however they were chosen, and ground before what is on it', () => {
    const arbitrary = fc.array(
      fc.record({
        links: fc.array(fc.constantFrom('n0', 'n1', 'n2', 'n3', 'n4'), { maxLength: 3 }),
        day: fc.constantFrom('2026-01-01', '2026-01-02'),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (seeds, isAcyclic) => {
        const notes = seeds.map(({ links, day }, at) =>
          note(`n${at}`, `N ${at}`, {
            day,
            links: isAcyclic ? links.filter((id) => id < `n${at}`) : links,
          }),
        );
        const order = ids(notes);
        expect(order.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
        expect(ids(notes.toReversed())).toEqual(order);
        if (!isAcyclic) return;
        for (const { id, linksTo } of notes) {
          for (const to of linksTo) expect(order.indexOf(to)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });
});
