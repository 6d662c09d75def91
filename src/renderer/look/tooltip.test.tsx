// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Tooltip } from './tooltip';

let root: Root;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Tooltip label="Does it" openDelay={400}>
          <button type="button">Do</button>
        </Tooltip>
      </MantineProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Moves the pointer onto the button, or away from it, and waits a while. */
function move(way: 'enter' | 'leave'): void {
  const button = document.querySelector('button');
  act(() => {
    for (const kind of ['pointer', 'mouse']) {
      const over = way === 'enter' ? 'over' : 'out';
      button?.dispatchEvent(new MouseEvent(`${kind}${over}`, { bubbles: true }));
      button?.dispatchEvent(new MouseEvent(`${kind}${way}`));
    }
    vi.advanceTimersByTime(1_000);
  });
}

const said = (): string | undefined => document.querySelector('[role=tooltip]')?.textContent;

it.each(['pointerdown', 'keydown'])('goes at a %s, and comes back with the pointer', (deed) => {
  move('enter');
  expect(said()).toBe('Does it');
  act(() => {
    document.body.dispatchEvent(new Event(deed, { bubbles: true }));
    vi.advanceTimersByTime(1_000);
  });
  expect(said()).toBeUndefined();
  move('leave');
  move('enter');
  expect(said()).toBe('Does it');
});

it('does not come over what was begun before it came', () => {
  const button = document.querySelector('button');
  act(() => {
    button?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    button?.dispatchEvent(new MouseEvent('mouseenter'));
  });
  act(() => {
    button?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    vi.advanceTimersByTime(1_000);
  });
  expect(said()).toBeUndefined();
});
