import { expect, it } from 'vitest';
import { isDocument, isVerbatim } from './is-document';

it.each([
  [{ type: 'doc' }, true],
  [{ type: 'doc', content: [{ type: 'x', attrs: {}, marks: [{ type: 'y' }], text: 'z' }] }, true],
  [{ type: 'paragraph' }, false],
  [[{ type: 'doc' }], false],
  [null, false],
  ['doc', false],
  [{ type: 'doc', content: {} }, false],
  [{ type: 'doc', content: [{}] }, false],
  [{ type: 'doc', content: [{ type: 'x', text: 1 }] }, false],
  [{ type: 'doc', content: [{ type: 'x', attrs: [] }] }, false],
  [{ type: 'doc', content: [{ type: 'x', attrs: null }] }, false],
  [{ type: 'doc', content: [{ type: 'x', marks: {} }] }, false],
  [{ type: 'doc', content: [{ type: 'x', marks: [1] }] }, false],
])('%j is a document: %s', (value, is) => {
  expect(isDocument(value)).toBe(is);
});

const BLOCK = { source: 'a', after: '', hashes: ['h', 'i'] };
it.each([
  [{ lineEnding: '\n', before: '', blocks: [] }, true],
  [{ lineEnding: '\r\n', before: 'x', blocks: [BLOCK] }, true],
  [{ lineEnding: '\r', before: '', blocks: [BLOCK, BLOCK] }, true],
  [{ lineEnding: '', before: '', blocks: [] }, false],
  [{ lineEnding: '\n', before: 1, blocks: [] }, false],
  [{ lineEnding: '\n', before: '', blocks: {} }, false],
  [{ lineEnding: '\n', before: '', blocks: [BLOCK, { ...BLOCK, source: 1 }] }, false],
  [{ lineEnding: '\n', before: '', blocks: [{ ...BLOCK, after: null }] }, false],
  [{ lineEnding: '\n', before: '', blocks: [{ ...BLOCK, hashes: 'h' }] }, false],
  [{ lineEnding: '\n', before: '', blocks: [{ ...BLOCK, hashes: ['h', 1] }] }, false],
  [null, false],
])('%j is the source of one: %s', (value, is) => {
  expect(isVerbatim(value)).toBe(is);
});
