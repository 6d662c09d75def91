import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByArea } from './gap-areas';

const own = (tags: readonly string[]): readonly string[] => tags;

describe('groupByArea', () => {
  it('puts each into the area of its first tag, whatever its case, those without one last', () => {
    const areas = groupByArea([['sql'], [], ['gap', 'SQL', 'css'], ['css'], ['GAP']], own);
    expect(areas).toEqual([
      { tag: 'sql', items: [['sql'], ['gap', 'SQL', 'css']] },
      { tag: 'css', items: [['css']] },
      { tag: null, items: [[], ['GAP']] },
    ]);
  });

  it('keeps everything, once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'A', 'b', 'gap', 'ä'))), (all) => {
        const kept = groupByArea(all, own).flatMap(({ items }) => items);
        expect(kept).toHaveLength(all.length);
        expect(new Set(kept)).toEqual(new Set(all));
      }),
    );
  });
});
