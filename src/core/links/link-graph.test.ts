import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinkGraph, type LinkedRow } from './link-graph';

function row(id: string, title: string, links: string[] = [], aliases: string[] = []): LinkedRow {
  return { id, title, links, aliases, created: `2026-01-01T00:00:00.000Z` };
}

describe('resolving a title', () => {
  const graph = createLinkGraph([
    row('a', 'Event Loop'),
    row('b', 'Café', [], ['Coffee', 'event loop']),
    row('c', 'C#'),
    row('d', 'C'),
  ]);

  test.each([
    ['Event Loop', 'a'],
    ['  event   LOOP ', 'a'],
    ['cafe\u0301', 'b'],
    ['coffee', 'b'],
    ['c#', 'c'],
    ['C', 'd'],
    ['', null],
    ['Nowhere', null],
    ['__proto__', null],
  ])('%s', (title, id) => {
    expect(graph.resolve(title)).toBe(id);
  });

  test('prefers the entry created first among equal titles', () => {
    const twice = createLinkGraph([
      { ...row('x', 'Same'), created: '2026-02-01T00:00:00.000Z' },
      { ...row('y', 'Same'), created: '2026-01-01T00:00:00.000Z' },
    ]);
    expect(twice.resolve('same')).toBe('y');
    twice.remove('y');
    expect(twice.resolve('same')).toBe('x');
  });
});

describe('backlinks', () => {
  test('come from titles and aliases, not from the entry itself', () => {
    const graph = createLinkGraph([
      row('a', 'One', ['One', 'Two']),
      row('b', 'Two', [], ['Deux']),
      row('c', 'Three', ['deux', 'two', 'Ghost']),
    ]);
    expect(graph.backlinks('b')).toEqual(['a', 'c']);
    expect(graph.backlinks('a')).toEqual([]);
    expect(graph.unresolved()).toEqual([{ title: 'Ghost', from: ['c'] }]);
  });

  test('follow a renamed entry', () => {
    const graph = createLinkGraph([row('a', 'One', ['Two']), row('b', 'Two')]);
    graph.set(row('b', 'Zwei'));
    expect(graph.backlinks('b')).toEqual([]);
    expect(graph.unresolved()).toEqual([{ title: 'Two', from: ['a'] }]);
    graph.set(row('b', 'Zwei', [], ['two']));
    expect(graph.backlinks('b')).toEqual(['a']);
    expect(graph.unresolved()).toEqual([]);
  });
});

test('entries without links are orphans, their links to themselves notwithstanding', () => {
  const graph = createLinkGraph([
    row('a', 'One', ['Two']),
    row('b', 'Two'),
    row('c', 'Three', ['three']),
    row('d', 'Four', ['Ghost']),
    row('e', 'Five'),
  ]);
  expect(graph.orphans()).toEqual(['c', 'e']);
  expect(graph.outgoing('d')).toEqual([{ title: 'Ghost', id: null }]);
  expect(graph.outgoing('a')).toEqual([{ title: 'Two', id: 'b' }]);
});

describe('completing', () => {
  const graph = createLinkGraph([
    row('1', 'Reading the loop'),
    row('2', 'Loop'),
    row('3', 'Loop unrolling'),
    row('4', 'Event loop'),
    row('5', 'Sloops'),
    row('6', 'Repetition', [], ['loops']),
    row('7', 'Other'),
  ]);

  test('puts equal names first, then starts, words, and insides', () => {
    expect(graph.complete('LOOP', 10).map((candidate) => candidate.id)).toEqual([
      '2',
      '6',
      '3',
      '4',
      '1',
      '5',
    ]);
  });

  test('takes words in any order and keeps to the limit', () => {
    expect(graph.complete('lo re', 10)).toEqual([{ id: '1', title: 'Reading the loop' }]);
    expect(graph.complete('', 3)).toHaveLength(3);
    expect(graph.complete('nothing like it', 3)).toEqual([]);
  });
});

test('changes row by row lead to the same graph as building it anew', () => {
  const name = fc.constantFrom('A', 'a', 'B', 'c d', 'C  D', 'É', 'e\u0301', '');
  const change = fc.record({
    id: fc.constantFrom('1', '2', '3', '4'),
    title: name,
    aliases: fc.array(name, { maxLength: 2 }),
    links: fc.array(name, { maxLength: 3 }),
    removed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const kept = new Map<string, LinkedRow>();
      const graph = createLinkGraph();
      for (const { removed, id, title, links, aliases } of changes) {
        if (removed) {
          kept.delete(id);
          graph.remove(id);
        } else {
          kept.set(id, row(id, title, links, aliases));
          graph.set(row(id, title, links, aliases));
        }
      }
      const anew = createLinkGraph(kept.values());
      expect(graph.unresolved()).toEqual(anew.unresolved());
      for (const id of ['1', '2', '3', '4']) {
        expect(graph.backlinks(id)).toEqual(anew.backlinks(id));
      }
      for (const title of ['A', 'B', 'C D', 'É', '']) {
        expect(graph.resolve(title)).toBe(anew.resolve(title));
      }
    }),
  );
});
