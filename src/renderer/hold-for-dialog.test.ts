// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdForDialog } from './hold-for-dialog';
import { takeTyped } from './typed-ahead';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<input id="text"><div role="dialog"><input id="field"><button id="write"></button></div>';
  // The page's own way to type, which this environment lacks.
  document.execCommand = (_command: string, _ui?: boolean, text = ''): boolean => {
    const { activeElement } = document;
    part(activeElement instanceof HTMLInputElement ? activeElement.id : 'text').value += text;
    return true;
  };
  part('text').focus();
});
afterEach(() => {
  takeTyped();
  vi.useRealTimers();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'execCommand');
});

const part = (id: string) => document.getElementById(id) as HTMLInputElement;

/** @returns the keys that the text gets */
function press(...keys: readonly string[]): readonly string[] {
  return keys.filter((key) =>
    part('text').dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    ),
  );
}

it('gives what is typed before a dialog is there to its field, and nothing to the text', () => {
  holdForDialog();
  expect(press('Backspace', 'Delete', 'a', 'b', 'Enter')).toEqual([]);
  part('field').focus();
  vi.runOnlyPendingTimers();
  expect([part('text').value, part('field').value]).toEqual(['', 'ab']);
  expect(press('c')).toEqual(['c']);
});

it('gives it to nobody where the dialog begins with a button, or never comes', () => {
  holdForDialog();
  press('a');
  part('write').focus();
  vi.runOnlyPendingTimers();
  expect(press('b')).toEqual(['b']);
  part('text').focus();
  holdForDialog();
  press('c');
  vi.runOnlyPendingTimers();
  expect(press('d')).toEqual(['d']);
  expect([part('text').value, part('field').value]).toEqual(['', '']);
});
