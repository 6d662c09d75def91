// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEPT_SCREEN } from '#contract/desktop/kept-screen';
import { useForgottenWith, useKeptScreen } from './use-kept-screen';

interface Shown {
  readonly isFirst: boolean;
  readonly rows: readonly string[] | undefined;
  readonly order: string;
}

let root: Root;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  const element = document.createElement('div');
  element.id = 'root';
  document.body.replaceChildren(element);
  root = createRoot(element);
});
afterEach(() => {
  act(() => root.unmount());
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Window({ isFirst, rows, order }: Shown) {
  useForgottenWith(rows);
  useKeptScreen(isFirst, rows, order);
  return <p>{rows?.join(' ')}</p>;
}

/** Shows it for a while. @returns what the next start would show ahead */
function show(shown: Shown, milliseconds = 5_000): string | null {
  act(() => root.render(<Window {...shown} />));
  vi.advanceTimersByTime(milliseconds);
  const kept = localStorage.getItem(KEPT_SCREEN);
  return kept === null ? null : (JSON.parse(kept) as { html: string }).html;
}

const ONE = ['One'];
const TWO = ['Two', 'One'];

test('the next start shows what this one showed first, for as long as that is true', () => {
  localStorage.setItem(KEPT_SCREEN, '{"html":"of the last start"}');
  expect(show({ isFirst: true, rows: undefined, order: 'newest' }, 100)).toBe('of the last start');
  expect(show({ isFirst: true, rows: ONE, order: 'newest' }, 100)).toBe('of the last start');
  expect(show({ isFirst: true, rows: ONE, order: 'newest' })).toBe('<p>One</p>');
  // Nothing is different yet where something else is looked at.
  expect(show({ isFirst: false, rows: ONE, order: 'newest' })).toBe('<p>One</p>');
  expect(show({ isFirst: false, rows: TWO, order: 'newest' })).toBeNull();
  expect(show({ isFirst: true, rows: TWO, order: 'newest' })).toBe('<p>Two One</p>');
});

test('what is shown ahead is not in an order that was given up', () => {
  expect(show({ isFirst: true, rows: TWO, order: 'newest' })).toBe('<p>Two One</p>');
  expect(show({ isFirst: true, rows: TWO, order: 'by title' }, 100)).toBeNull();
  expect(show({ isFirst: true, rows: TWO, order: 'by title' })).toBe('<p>Two One</p>');
});
