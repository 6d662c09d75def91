import { expect, it } from 'vitest';
import { actionOf, type Pressed } from './show-keys';

const press = (key: string, changes: Partial<Pressed> = {}) =>
  actionOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...changes,
  });

it('knows the keys of remote controls', () => {
  expect(['PageDown', 'PageUp', '.', 'b', 'B'].map((key) => press(key))).toEqual([
    { do: 'next' },
    { do: 'back' },
    { do: 'blank', as: 'black' },
    { do: 'blank', as: 'black' },
    { do: 'blank', as: 'black' },
  ]);
});

it('takes digits, and Shift+Space as back', () => {
  expect(press('7')).toEqual({ do: 'type', digit: '7' });
  expect(press(' ', { shiftKey: true })).toEqual({ do: 'back' });
});

it('leaves the keys of the system and of typing alone', () => {
  expect(press('w', { ctrlKey: true })).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('b', { isComposing: true })).toBeNull();
  expect(press('F5')).toBeNull();
  expect(press('constructor')).toBeNull();
});
