import { expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { createKeys, keepIds } from './page-keys';

const heading = (id: string | null): DocumentNode => ({ type: 'heading', attrs: { id } });

it('each slide has a key of its own: the heading’s id, else the title, and a number', () => {
  const key = createKeys();
  const slides: readonly (readonly [DocumentNode | null, string])[] = [
    [null, ''],
    [heading('b1'), 'One'],
    [null, 'One'],
    [null, 'One'],
    [heading(null), 'Two'],
    [heading(''), 'Two'],
    [heading('b1'), 'Three'],
    [heading('title'), 'Four'],
  ];
  expect(slides.map(([of, title]) => key(of, title))).toEqual([
    'start',
    'b1',
    'b1 2',
    'b1 3',
    '“Two”',
    '“Two” 2',
    'b1 4',
    // That of the first page, which nothing else is called.
    'title 2',
  ]);
});

it('a heading’s id is known when its block has lost it', () => {
  const { document } = fromMarkdown('# One ^b1\n\nText.\n\n# Two\n');
  const bare = keepIds(document).content?.map((block) => ({
    ...block,
    attrs: { ...block.attrs, id: null },
  }));
  const key = createKeys();
  expect(bare?.map((block) => key(block.type === 'heading' ? block : null, 'T'))).toEqual([
    '^b1',
    '^b1 2',
    '“T”',
  ]);
  expect(keepIds({ type: 'doc' })).toEqual({ type: 'doc' });
});
