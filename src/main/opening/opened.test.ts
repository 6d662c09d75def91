import { expect, test } from 'vitest';
import { keepOpened } from './opened';

function setUp() {
  const shown: string[] = [];
  return { shown, opened: keepOpened((window) => shown.push(window)) };
}

test('files and links wait until they are taken, once', () => {
  const { shown, opened } = setUp();
  opened.add({ files: ['/a.md', '/b.md'] });
  opened.add({ files: ['/b.md'], links: ['outloud://entry/0123abcd', 'outloud://search?q=x'] });
  expect(opened.waiting()).toBe(4);
  expect(opened.take()).toEqual({
    files: ['/a.md', '/b.md'],
    links: [
      { what: 'entry', id: '0123abcd' },
      { what: 'search', query: 'x' },
    ],
    problems: [],
  });
  expect(opened.waiting()).toBe(0);
  expect(opened.take()).toEqual({ files: [], links: [], problems: [] });
  expect(shown).toEqual(['main', 'main']);
});

test('a link that begins a note brings quick capture up alone, and is shown once', () => {
  const { shown, opened } = setUp();
  opened.add({ links: ['outloud://new?kind=win&text=a'] });
  expect(shown).toEqual(['capture']);
  expect(opened.takeBeginning()).toEqual({ kind: 'win', text: 'a' });
  expect(opened.takeBeginning()).toBeNull();
  opened.add({ capture: true });
  expect(shown).toEqual(['capture', 'capture']);
});

test('a link that is not followed is told in the window', () => {
  const { shown, opened } = setUp();
  opened.add({ links: ['outloud://delete?id=0123abcd'] });
  expect(shown).toEqual(['main']);
  expect(opened.take().problems).toEqual([expect.stringContaining('was not followed')]);
  // A start without words brings the window up.
  opened.add({});
  expect(shown).toEqual(['main', 'main']);
});
