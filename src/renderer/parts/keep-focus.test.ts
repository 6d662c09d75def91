// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

const ROWS = `<main><div id="area">
  <section id="steps"><h2>Steps</h2><ul>
    <li id="a"><button id="open-a"></button><button id="done-a"></button></li>
    <li id="b"><button id="open-b"></button><button id="done-b"></button></li>
  </ul></section>
  <section id="logs"><button id="log"></button></section>
</div></main><div data-portal="true"></div>`.replaceAll(/>\s+</g, '><');

const find = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`There is no ${id}.`);
  return found;
};

/** What has the focus once an element is gone. */
async function focusedWithout(id: string): Promise<string | undefined> {
  find(id).remove();
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement?.id;
}

let end: (() => void) | undefined;

beforeEach(() => {
  document.body.innerHTML = ROWS;
  end = keepFocus(find('area'));
});
afterEach(() => end?.());

test('the focus goes to the same button of the next row, or of the one before the end', async () => {
  find('done-a').focus();
  expect(await focusedWithout('a')).toBe('done-b');
  document.body.innerHTML = ROWS;
  end?.();
  end = keepFocus(find('area'));
  find('open-b').focus();
  expect(await focusedWithout('b')).toBe('open-a');
});

test('where a whole list goes, what is beside it has the focus', async () => {
  find('done-b').focus();
  expect(await focusedWithout('steps')).toBe('log');
});

test('a dialog that goes gives the focus back, also for a row that went below it', async () => {
  find('done-a').focus();
  const portal = document.querySelector('[data-portal]');
  portal?.insertAdjacentHTML('beforeend', '<div id="over" aria-modal="true"><input id="in"></div>');
  find('in').focus();
  expect(await focusedWithout('a')).toBe('in');
  expect(await focusedWithout('over')).toBe('done-b');
});

test('a focus that is elsewhere stays, or goes with what had it', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input id="text">');
  find('done-a').focus();
  find('text').focus();
  expect(await focusedWithout('a')).toBe('text');
  expect(await focusedWithout('text')).not.toBe('done-b');
});
