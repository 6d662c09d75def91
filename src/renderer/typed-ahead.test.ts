// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { giveTyped, holdTyping } from './typed-ahead';

beforeEach(() => {
  document.body.innerHTML = '<input id="one"><input id="two">';
  // The page's own way to type, which this environment lacks.
  document.execCommand = (_command: string, _ui?: boolean, text = ''): boolean => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) field.value += text;
    return true;
  };
});
afterEach(() => {
  giveTyped(null);
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'execCommand');
});

const field = (id: string) => document.getElementById(id) as HTMLInputElement;

function type(text: string): void {
  for (const letter of text) {
    const key = letter === '\n' ? 'Enter' : letter;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
}

it('gives what follows an Enter to the field that this leads on to', () => {
  field('one').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') holdTyping();
  });
  holdTyping();
  type('title\ntext\nmore');
  giveTyped(field('one'));
  type('!');
  expect([field('one').value, field('two').value]).toEqual(['title', '']);
  field('two').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') field('two').value += ' / ';
  });
  giveTyped(field('two'));
  expect([field('one').value, field('two').value]).toEqual(['title', 'text / more!']);
});
