import { expect, test } from 'vitest';
import { draftOf, wordsOf } from '../testing/draft-of';
import { findUnreachable } from './external-link';

test('asks for each page once, and tells every link to one that can’t be reached', async () => {
  const draft = draftOf(
    '[a](https://gone.example/x#one) [b](https://gone.example/x#two) <https://there.example>\n\n[c](mailto:a@b.c) [d](/here) `https://code.example`\n',
  );
  const asked: string[] = [];
  const reach = async (address: string) => {
    asked.push(address);
    return address.includes('gone') ? 'It answers 404' : null;
  };
  const { findings } = await findUnreachable(draft, reach);
  expect(asked.toSorted()).toEqual(['https://gone.example/x', 'https://there.example']);
  expect(wordsOf(draft, findings)).toEqual(['a', 'b']);
  expect(findings[0]?.message).toBe('https://gone.example/x: It answers 404.');
});
