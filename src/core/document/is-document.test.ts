import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from './document';
import { fromMarkdown } from './from-markdown';
import { isDocument, isVerbatim } from './is-document';

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const nested = (depth: number): unknown =>
  JSON.parse(`${'{"type":"doc","content":['.repeat(depth)}${']}'.repeat(depth)}`);

describe('a document', () => {
  it('is what is read from Markdown, and an empty one', () => {
    const { document } = fromMarkdown('# *One*\n\n- [x] two `three`\n\n| a |\n| - |\n| b |\n');
    expect(isDocument(document)).toBe(true);
    expect(isDocument(JSON.parse(JSON.stringify(document)))).toBe(true);
    expect(isDocument(EMPTY_DOCUMENT)).toBe(true);
    expect(isDocument({ type: 'doc' })).toBe(true);
  });

  it('may hold nodes and marks that nobody knows', () => {
    const marks = [{ type: 'sparkling', attrs: { colour: 'red', deep: [{ a: null }] } }];
    expect(
      isDocument(doc({ type: 'hologram', content: [{ type: 'text', text: 'x', marks }] })),
    ).toBe(true);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['another node', { type: 'paragraph' }],
    ['a bare value in its content', doc(true)],
    ['nothing in its content', doc({ type: 'paragraph', content: [null] })],
    ['content that is no list', { type: 'doc', content: { 0: 'x' } }],
    ['content of null', doc({ type: 'paragraph', content: null })],
    ['a node without a type', doc({ content: [] })],
    ['a type that is no text', doc({ type: 1 })],
    ['a text that is none', doc({ type: 'text', text: 1 })],
    ['attributes that are a list', doc({ type: 'heading', attrs: [] })],
    ['marks that are no list', doc({ type: 'text', text: 'x', marks: 'bold' })],
    ['a mark without a type', doc({ type: 'text', text: 'x', marks: [{}] })],
    ['deeper nodes than a stack holds', nested(100_000)],
  ])('is not %s', (_, value) => {
    expect(isDocument(value)).toBe(false);
  });
});

describe('the Markdown that a document was read from', () => {
  const block = { hashes: ['a'], source: '# One', after: '\n' };
  const whole = { lineEnding: '\n', before: '', blocks: [block] };

  it('is what is read', () => {
    expect(isVerbatim(fromMarkdown('# One\r\n\r\ntwo').verbatim)).toBe(true);
    expect(isVerbatim(whole)).toBe(true);
  });

  it.each([
    ['null', null],
    ['another line ending', { ...whole, lineEnding: '' }],
    ['nothing before it', { ...whole, before: undefined }],
    ['blocks that are no list', { ...whole, blocks: 'x' }],
    ['a block that is none', { ...whole, blocks: [null] }],
    ['a block without a source', { ...whole, blocks: [{ ...block, source: 1 }] }],
    ['a block without what follows', { ...whole, blocks: [{ ...block, after: null }] }],
    ['a block with one hash', { ...whole, blocks: [{ ...block, hashes: 'a' }] }],
    ['a hash that is none', { ...whole, blocks: [{ ...block, hashes: [1] }] }],
  ])('is not %s', (_, value) => {
    expect(isVerbatim(value)).toBe(false);
  });
});
