import { describe, expect, it } from 'vitest';
import { isTagName } from '#core/document/tags';
import { ENDED_TAG, TYPED_TAG } from './tag-name';

describe('isTagName', () => {
  it.each(['go', 'a/b', 'under_score', 'v2', '2024-review', 'größe'])('takes %s', (name) => {
    expect(isTagName(name)).toBe(true);
  });
  it.each(['42', '', 'a b', 'a.b', 'c#', 'fff', 'a1b2c3'])('refuses %j', (name) => {
    expect(isTagName(name)).toBe(false);
  });
});

describe('a tag that is being typed', () => {
  it.each([
    ['#go', 'go'],
    ['about #a/b', 'a/b'],
    ['(#go', 'go'],
  ])('is found in %j', (text, name) => {
    expect(TYPED_TAG.exec(text)?.[1]).toBe(name);
    expect(ENDED_TAG.exec(`${text} `)?.[1]).toBe(name);
  });
  it.each(['C#', 'C#x', '#', '# go', 'https://example.org/#part', 'a &#39'])(
    'is not found in %j',
    (text) => {
      expect(TYPED_TAG.exec(text)).toBeNull();
      expect(ENDED_TAG.exec(`${text} `)).toBeNull();
    },
  );
});
