import { expect, test } from 'vitest';
import { findInsensitive } from './insensitive';

const told = async (text: string) =>
  (await findInsensitive(text)).map(({ from, to, message }) => [text.slice(from, to), message]);

test('what may hurt is told with what to say instead, and why where the list says so', async () => {
  const [[words, message] = []] = await told('It is a sanity check of the data.');
  expect(words?.toLowerCase()).toContain('sanity');
  expect(message).toMatch(/^“.*” may hurt somebody\. (?:Say “.*”, if that is what you mean|Try)/);
  expect(message).not.toContain('(source');
  expect(message).not.toContain('`');
  const [[black, instead] = []] = await told('Put it on the blacklist.');
  expect(black).toBe('blacklist');
  expect(instead).toMatch(/Say “\w+”(?: or “\w+”){0,2}, if that is what you mean\./);
});

test('what texts about software mean otherwise is left alone', async () => {
  expect(
    await told('The host sees an invalid value. It is just a simple, obvious and easy fix.'),
  ).toEqual([]);
  expect(await told('He and she wrote it, her and him.')).toEqual([]);
  expect(await told('')).toEqual([]);
});

test('offers no replacement that could be made unseen', async () => {
  const hits = await findInsensitive('Put it on the blacklist.');
  expect(hits).toMatchObject([{ what: 'insensitive', from: 14, to: 23, replacements: [] }]);
});
