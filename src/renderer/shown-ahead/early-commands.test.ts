// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as commands from './early-commands';

let early: typeof commands;
/** Hears keys as the window does. */
let window: AbortController;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('outloud', { on: () => () => undefined });
  window = new AbortController();
  // What was heard is told once a page.
  vi.resetModules();
  early = await import('./early-commands');
  early.hearCommands();
});

afterEach(() => {
  window.abort();
  early.forgetEarlyCommands();
  vi.unstubAllGlobals();
});

function press(key: string, more: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

function pressNew(): void {
  press('n', { ctrlKey: true });
}

/** The window's own listening, which comes with it. @returns the keys that it hears */
function listen(): readonly string[] {
  const heard: string[] = [];
  const hear = ({ key, ctrlKey }: KeyboardEvent): void => {
    heard.push(ctrlKey ? `Ctrl+${key}` : key);
  };
  addEventListener('keydown', hear, { capture: true, signal: window.signal });
  return heard;
}

it('gives the window a shortcut and what was typed after it, in their order', () => {
  press('x');
  pressNew();
  press('a');
  early.takeEarlyCommands();
  const heard = listen();
  vi.runAllTimers();
  expect(heard).toEqual(['Ctrl+n', 'a']);
});

it('loses no letter that is typed between the taking and the carrying out', () => {
  pressNew();
  press('a');
  early.takeEarlyCommands();
  press('b');
  const heard = listen();
  // The window has nothing to type it into yet, and hears it again in its place.
  press('c');
  vi.runAllTimers();
  expect(heard).toEqual(['c', 'Ctrl+n', 'a', 'b', 'c']);
  press('d');
  vi.runAllTimers();
  expect(heard).toEqual(['c', 'Ctrl+n', 'a', 'b', 'c', 'd']);
});

it('leaves a shortcut to the window that hears it itself', () => {
  early.takeEarlyCommands();
  const heard = listen();
  pressNew();
  vi.runAllTimers();
  expect(heard).toEqual(['Ctrl+n']);
});

it('gives it nothing of what was meant for a library that is not there', () => {
  pressNew();
  early.forgetEarlyCommands();
  early.takeEarlyCommands();
  const heard = listen();
  vi.runAllTimers();
  expect(heard).toEqual([]);
});
