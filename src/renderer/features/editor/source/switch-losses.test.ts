import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { findSourceLosses } from './switch-losses';

const read = (markdown: string) => fromMarkdown(markdown).document;

function lossesOf(before: string, typed: string, kept = typed, held = read(typed)) {
  const views = { markdown: kept, document: read(typed) };
  return findSourceLosses({ markdown: typed, shown: read(before) }, views, held);
}

describe('findSourceLosses', () => {
  it('finds none where everything comes back', () => {
    expect(lossesOf('one\n', '# one\n\n[a][b] `c`\n\n[b]: d\n')).toEqual([]);
  });

  it('names letters that were not kept, but no fields that front matter took up', () => {
    expect(lossesOf('a', 'one\n', 'two\n')).toMatchObject([
      { kind: 'bytes', before: 'one\n', after: 'two\n' },
    ]);
    expect(lossesOf('a', '---\na: 1\n---\nb\n', '---\na: 1\ntags: [c]\n---\nb\n')).toEqual([]);
  });

  it('names what the editor holds in another way', () => {
    expect(lossesOf('a', 'one\n', 'one\n', read('other\n'))).toMatchObject([{ kind: 'changed' }]);
  });
});
