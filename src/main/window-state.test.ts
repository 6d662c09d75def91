import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWindowState } from './window-state';

const STATE = { x: -8, y: 30, width: 1280, height: 800, maximized: true, zoom: 0.5 };

test('what was kept of a window is read again, and nothing beside it', () => {
  expect(readWindowState({ ...STATE, color: 'red' })).toEqual(STATE);
});

test.each([undefined, null, 'two', -8.5, 9.5, Number.NaN])(
  'a page is as designed where it is enlarged by %s',
  (zoom) => {
    expect(readWindowState({ ...STATE, zoom })).toEqual({ ...STATE, zoom: 0 });
    const { zoom: _, ...without } = STATE;
    expect(readWindowState(without)).toEqual({ ...STATE, zoom: 0 });
  },
);

test.each([-8, 9])('a page may be enlarged by %d steps', (zoom) => {
  expect(readWindowState({ ...STATE, zoom })).toEqual({ ...STATE, zoom });
});

test.each([
  { x: 'left' },
  { x: 0.5 },
  { y: null },
  { width: 0 },
  { width: 1e300 },
  { height: -1 },
  { height: undefined },
  { maximized: 1 },
])('a window that stands nowhere, as with %j, is none', (wrong) => {
  expect(readWindowState({ ...STATE, ...wrong })).toBeNull();
});

test.each(['x', 'y', 'width', 'height', 'maximized'])('a window without its %s is none', (key) => {
  const entries = Object.entries(STATE).filter(([name]) => name !== key);
  expect(readWindowState(Object.fromEntries(entries))).toBeNull();
});

test('whatever was kept is a window or none', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      const read = readWindowState(kept);
      if (read !== null) expect(readWindowState(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }),
  );
});
