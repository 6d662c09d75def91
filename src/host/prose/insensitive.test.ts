import { expect, test } from 'vitest';
import { findInsensitive } from './insensitive';

test('a word that may hurt is found where it stands, with others to say', async () => {
  const text = 'The master writes. A crazy idea.';
  const hits = await findInsensitive(text);
  const found = hits.map(({ from, to, message }) => [text.slice(from, to), message]);
  expect(found).toContainEqual(['crazy', expect.stringMatching(/^“crazy” may hurt .*Say “/)]);
  expect(
    hits.every(({ what, replacements }) => what === 'insensitive' && replacements.length === 0),
  ).toBe(true);
});

test('a reason is given without its source, as one sentence', async () => {
  const [hit] = await findInsensitive('A whitelist of hosts.');
  expect(hit?.message).toMatch(
    /^“whitelist” may hurt somebody\. Say “.*”, if that is what you mean\./,
  );
  expect(hit?.message).not.toMatch(/source:|`/i);
  expect(hit?.message).toMatch(/[.!?]$/);
});

test('plain words of the trade are left alone', async () => {
  const text =
    'The host sends an invalid key; it is just easy and obvious, she said to her brother.';
  expect(await findInsensitive(text)).toEqual([]);
  expect(await findInsensitive('')).toEqual([]);
});
