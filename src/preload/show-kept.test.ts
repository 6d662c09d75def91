// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT_SCREEN, listedAs, OPEN_ENTRY, SHOWN_AHEAD } from '#contract/desktop/kept-screen';
import { showKept } from './show-kept';

const SEARCH = '<input role="combobox">';

/** What a start shows of what the last one kept. */
function show(html: string): HTMLElement | null {
  localStorage.setItem(KEPT_SCREEN, JSON.stringify({ html, styles: '' }));
  showKept();
  return document.getElementById(SHOWN_AHEAD);
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
});

it('says how old entries are by now, not when they were kept', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 14, 15, 0) });
  const written = (at: Date): string => `<time datetime="${at.toISOString()}">now</time>`;
  const ages = [
    new Date(2026, 4, 14, 14, 59, 30),
    new Date(2026, 4, 14, 14, 55),
    new Date(2026, 4, 13, 9, 0),
    new Date(2024, 2, 3),
  ];
  const screen = show(`${SEARCH}${ages.map(written).join('')}<time datetime="?">then</time>`);
  const told = [...(screen?.querySelectorAll('time') ?? [])].map((time) => time.textContent);
  expect(told).toEqual(['now', '5 min. ago', 'yesterday', 'Mar 3, 2024', 'then']);
});

it('marks the entry that the window opens, though another was open when it was kept', () => {
  const rows = ['a', 'b'].map(
    (id) => `<p role="option" id="${listedAs(id)}" aria-selected="${id === 'a'}">${id}</p>`,
  );
  const marked = (): readonly (string | null)[] =>
    [...(show(SEARCH + rows.join(''))?.querySelectorAll('[aria-selected="true"]') ?? [])].map(
      (row) => row.textContent,
    );
  expect(marked()).toEqual(['a']);
  document.body.replaceChildren();
  localStorage.setItem(OPEN_ENTRY, 'b');
  expect(marked()).toEqual(['b']);
  document.body.replaceChildren();
  localStorage.setItem(OPEN_ENTRY, '');
  expect(marked()).toEqual([]);
});

it.each([
  ['nothing to type into', '<p>One</p>'],
  ['a script', `${SEARCH}<script>1</script>`],
  ['a frame', `${SEARCH}<iframe></iframe>`],
  ['a listener', `${SEARCH}<img src="x" onerror="1">`],
])('shows nothing of a screen with %s, and forgets it', (_, html) => {
  expect(show(html)).toBeNull();
  expect(localStorage.getItem(KEPT_SCREEN)).toBeNull();
});

it('lets nobody into anything but the search', () => {
  const screen = show(`<nav>One</nav><main><header>${SEARCH}</header><ul></ul></main>`);
  const inert = [...(screen?.querySelectorAll('[inert]') ?? [])].map(({ localName }) => localName);
  expect(inert).toEqual(expect.arrayContaining(['nav', 'ul']));
  expect(inert).not.toContain('header');
});
