// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetAsideNote } from './set-aside-note';

const library = vi.hoisted(() => ({ setAside: [] as { file: string; reason: string }[] }));
vi.mock('../data/queries', () => ({ useLibrary: () => ({ data: library }) }));

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  start();
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function start(): void {
  place = document.createElement('div');
  root = createRoot(place);
}

/** What it says while these can't be read. */
function tell(...files: readonly string[]): string | null {
  library.setAside = files.map((file) => ({ file, reason: 'it ends too early' }));
  const note = <SetAsideNote onLook={() => undefined} onSettings={() => undefined} />;
  act(() => root.render(<MantineProvider>{note}</MantineProvider>));
  return place.querySelector('[role="alert"]')?.textContent ?? null;
}

function dismiss(): void {
  act(() => place.querySelector<HTMLElement>('[aria-label="Dismiss"]')?.click());
}

test('dismissed, it is quiet until another entry can’t be read, or until the next start', () => {
  expect(tell('a.json')).toContain('One entry can’t be read. a.json: it ends too early');
  dismiss();
  expect(tell('a.json')).toBeNull();
  expect(tell('a.json', 'b.json')).toContain('One entry can’t be read. b.json');
  dismiss();
  expect(tell('a.json', 'b.json')).toBeNull();
  act(() => root.unmount());
  start();
  expect(tell('a.json', 'b.json')).toContain('2 entries can’t be read.');
});
