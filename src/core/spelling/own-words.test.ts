import { expect, test } from 'vitest';
import { isOwnWord } from './own-words';

test('a learnt word is known at the start of a sentence and as an owner', () => {
  const own = new Set(['lowdb', "o'clockish"]);
  for (const word of ['lowdb', 'Lowdb', 'lowdb’s', 'Lowdb’s', 'o’clockish']) {
    expect(isOwnWord(own, word)).toBe(true);
  }
  expect(isOwnWord(own, 'lowdbs')).toBe(false);
});

test('a learnt name is not known in small letters', () => {
  expect(isOwnWord(new Set(['Grafana']), 'grafana')).toBe(false);
});
