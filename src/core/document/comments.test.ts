import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommentPlace, commentText, commentValue, refuseComment } from './comments';
import { type DocumentNode, stringAttribute } from './document';
import { fromMarkdown } from './from-markdown';
import { pieces } from './testing/arbitrary-markdown';
import { toMarkdown } from './to-markdown';

const comment = (type: string, value: string): DocumentNode => ({ type, attrs: { value } });
const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const inLine = (value: string) => [text('100% sure'), comment('comment', value), text(' and on')];

/** A document with a comment in each kind of place. */
const AROUND: readonly (readonly [string, CommentPlace, (value: string) => DocumentNode])[] = [
  ['a block', 'block', (value) => comment('commentBlock', value)],
  [
    'a block in a quote',
    'block',
    (value) => ({ type: 'blockquote', content: [comment('commentBlock', value)] }),
  ],
  [
    'a block in a loose item',
    'block',
    (value) => ({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          attrs: { spread: true },
          content: [{ type: 'paragraph', content: [text('one')] }, comment('commentBlock', value)],
        },
      ],
    }),
  ],
  ['a paragraph', 'paragraph', (value) => ({ type: 'paragraph', content: inLine(value) })],
  [
    'the start of a paragraph',
    'paragraph',
    (value) => ({ type: 'paragraph', content: [comment('comment', value), text(' and on')] }),
  ],
  [
    'an item',
    'paragraph',
    (value) => ({
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: inLine(value) }] },
        { type: 'listItem', content: [{ type: 'paragraph', content: [text('two')] }] },
      ],
    }),
  ],
  [
    'a cell',
    'cell',
    (value) => ({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [{ type: 'paragraph', content: inLine(value) }] },
            { type: 'tableHeader', content: [{ type: 'paragraph', content: [text('b')] }] },
          ],
        },
      ],
    }),
  ],
  [
    'a heading',
    'line',
    (value) => ({ type: 'heading', attrs: { level: 2 }, content: inLine(value) }),
  ],
];

const typed = fc
  .array(fc.oneof(pieces, fc.constantFrom('%', 'word', ' ', '\n', '1.', '\t', '|')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.join('').replaceAll('\r', '').replaceAll('\u0000', '').trim())
  .filter((joined) => joined !== '');

function readBack(block: DocumentNode): readonly string[] {
  const found: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.type.startsWith('comment')) found.push(stringAttribute(node, 'value'));
    node.content?.forEach(visit);
  };
  const markdown = toMarkdown({
    type: 'doc',
    content: [{ type: 'paragraph', content: [text('before')] }, block],
  });
  visit(fromMarkdown(markdown).document);
  return found;
}

describe('what a comment holds comes back from the Markdown as it was typed', () => {
  test.each(AROUND)('in %s', (_, place, around) => {
    fc.assert(
      fc.property(typed, (words) => {
        fc.pre(refuseComment(words, place) === null);
        const value = commentValue(words, place);
        expect(readBack(around(value))).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('says in plain words what it can’t hold', () => {
  expect(refuseComment('50%% off', 'block')).toMatch('can’t hold “%%”');
  expect(refuseComment('a\nb', 'line')).toMatch('one line');
  expect(refuseComment('a\\|b', 'cell')).toMatch('In a table');
  expect(refuseComment('a\\|b', 'line')).toBeNull();
  expect(refuseComment('a\n\nb', 'paragraph')).toMatch('empty line');
  expect(refuseComment('todo:\n- one', 'paragraph')).toMatch('begin with “-”');
  expect(refuseComment('todo:\n2. one', 'paragraph')).toMatch('begin with “2.”');
  expect(refuseComment('todo:\n- one\n\n- two', 'block')).toBeNull();
  expect(refuseComment('one\ntwo', 'paragraph')).toBeNull();
});

test('the spaces and line ends around a comment stay when its words change', () => {
  expect(commentText('\r\n one\r\ntwo \r\n')).toBe('one\ntwo');
  expect(commentValue('new\nwords', 'block', '\r\nold\r\n')).toBe('\r\nnew\r\nwords\r\n');
  expect(commentValue('new', 'paragraph', ' old ')).toBe(' new ');
  expect(commentValue('new', 'paragraph', '  ')).toBe('  new');
  expect(commentValue('100%', 'paragraph')).toBe('100% ');
});
