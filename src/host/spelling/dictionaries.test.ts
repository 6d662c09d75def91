import { expect, test } from 'vitest';
import { openDictionaries } from './dictionaries';

const dictionaries = openDictionaries();

test('knows prose and the words of our trade, whatever their case', async () => {
  const words = ['The', 'refactoring', 'doesn’t', 'compiler’s', 'Kubernetes', 'nginx', 'Postgres'];
  expect(await dictionaries.unknown('en-US', words)).toEqual([]);
});

test('names what is wrong', async () => {
  const words = ['tset', 'speling', 'Recieve', 'test'];
  expect(await dictionaries.unknown('en-US', words)).toEqual(['tset', 'speling', 'Recieve']);
});

test('American and British differ', async () => {
  expect(await dictionaries.unknown('en-US', ['neighbour', 'neighbor'])).toEqual(['neighbour']);
  expect(await dictionaries.unknown('en-GB', ['neighbour', 'neighbor'])).toEqual(['neighbor']);
});

test('suggests what was meant first', async () => {
  const first = async (word: string) => (await dictionaries.suggest('en-US', word))[0];
  expect(await first('recieve')).toBe('receive');
  expect(await first('tset')).toBe('test');
  expect(await first('speling')).toBe('spelling');
  expect(await first('mroe')).toBe('more');
  expect(await first('adress')).toBe('address');
  expect(await first('secnd')).toBe('second');
  expect(await first('Secnd')).toBe('Second');
});

test('a word like no other gets no suggestion', async () => {
  expect(await dictionaries.suggest('en-US', 'qqqqzzzzxxxxjjjj')).toEqual([]);
});
