import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import { writeMarpDeck } from '#core/talk/decks/marp';
import { copyLosses, tellLoss } from './copy-losses';
import { plan, post } from './testing/plan-posts';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const write = (...content: DocumentNode[]) => toMarkdown({ type: 'doc', content });

/** A line break in a small heading is nothing that Markdown can say. */
const UNSAYABLE: DocumentNode = {
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text: 'Ends' }, { type: 'hardBreak' }, { type: 'text', text: 'so' }],
};

describe('copyLosses', () => {
  it('finds nothing where the Markdown says what is meant', () => {
    const blocks = [{ type: 'horizontalRule' }, paragraph('- 1. # [[a]]'), paragraph('x')];
    expect(copyLosses(blocks, write(...blocks))).toEqual([]);
  });

  it('takes an escaped sign for the sign, and texts that were cut for one', () => {
    const colon: DocumentNode = { type: 'rawInline', attrs: { value: '\\:' } };
    const blocks = [
      {
        type: 'paragraph',
        content: [colon, { type: 'text', text: ' a' }, { type: 'text', text: 'b' }],
      },
    ];
    expect(copyLosses(blocks, write(...blocks))).toEqual([]);
  });

  it('names the block that would read otherwise', () => {
    const [loss] = copyLosses([paragraph('one'), paragraph('two')], 'one\n\n*two*\n');
    expect(loss).toMatchObject({ kind: 'changed', before: 'two', after: '*two*' });
    expect(loss && tellLoss(loss)).toBe(
      'Markdown can’t say block 2 (paragraph “two”) as it is: “two” would read as “*two*”.',
    );
  });
});

describe('a loss is told before', () => {
  it('in the plan of a publication', () => {
    const record = post('p1', 'Post', 'x\n', {
      document: { type: 'doc', content: [paragraph('x'), UNSAYABLE] },
    });
    expect(plan([record], ['p1']).warnings).toEqual([
      { id: 'p1', what: expect.stringContaining('Markdown can’t say block 2 (heading “Ends') },
    ]);
  });

  it('in the plan of a deck, with the slide', () => {
    const content = [
      { ...UNSAYABLE, content: [{ type: 'text', text: 'One' }] },
      paragraph('x'),
      UNSAYABLE,
    ];
    const talk = post('t1', 'Talk', 'x\n', { kind: 'talk', document: { type: 'doc', content } });
    expect(writeMarpDeck(talk).warnings).toEqual([
      expect.stringMatching(/^Slide \d, “Ends so”: Markdown can’t say block 1 \(heading “Ends/),
    ]);
  });
});
