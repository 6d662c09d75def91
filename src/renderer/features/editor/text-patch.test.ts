import { Fragment, Node, Slice } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import type { TextPatch } from '../../text-patch';
import { documentOfPatch, patchDocument, patchText } from './text-patch';

const read = (markdown: string): Node => Node.fromJSON(schema, fromMarkdown(markdown).document);
/** What makes one text of another, which it isn’t. */
function patchOf(base: Node, now: Node): TextPatch {
  const patch = patchText(base, now);
  if (patch === null) throw new Error('The texts are the same.');
  return patch;
}
const json = (node: Node): DocumentNode => node.toJSON() as DocumentNode;

const block = fc.oneof(
  fc.constantFrom('', 'One', 'One two', '**Bold** one', '# Head', '- a\n- b', '- a\n  - b\n  - c'),
  fc.constantFrom(
    '> quote',
    '```js\ncode\n```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '1. x',
    '- [ ] y',
  ),
  fc.constantFrom(
    '> [!tip] T\n> body',
    ':::notes\nSay it.\n:::',
    'aaa aaa',
    'a😀b',
    '---',
    '![x](y.png)',
  ),
);
const text = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

test('a patch makes one text of another, and survives being kept', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [base, now] = [read(one), read(other)];
      const patch = patchText(base, now);
      if (patch === null) {
        expect(base.eq(now)).toBe(true);
        return;
      }
      const kept = JSON.parse(JSON.stringify(patch)) as typeof patch;
      expect(patchDocument(schema, json(base), kept)).toEqual(json(now));
    }),
  );
});

test('of a long text only what was typed in is written', () => {
  const long = Array.from({ length: 2000 }, (_, at) => `Paragraph ${at} of many.`).join('\n\n');
  const base = read(long);
  const at = base.content.size - 5;
  const now = base.replace(at, at, new Slice(Fragment.from(schema.text('typed')), 0, 0));
  const patch = patchOf(base, now);
  expect(JSON.stringify(patch).length).toBeLessThan(400);
  expect(patchDocument(schema, json(base), patch)).toEqual(json(now));
});

test('a text that is another by now is not patched', () => {
  const patch = patchOf(read('One two three'), read('One 2 three'));
  expect(patchDocument(schema, json(read('One two')), patch)).toBeNull();
  expect(patchDocument(schema, json(read('One t__ three')), patch)).toBeNull();
  expect(patchDocument(schema, json(read('- One two')), patch)).toBeNull();
});

test('what was typed can be had without the text that it was typed in', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const patch = patchText(read(one), read(other));
      if (patch === null) return;
      const document = documentOfPatch(schema, patch);
      Node.fromJSON(schema, document).check();
      expect(toMarkdown(document)).toEqual(expect.any(String));
    }),
  );
  const typed = patchOf(read('- one\n- two'), read('- one\n- two and a half'));
  expect(toMarkdown(documentOfPatch(schema, typed))).toContain('and a half');
  const outdented = patchOf(read('- a\n  - b\n  - c'), read('- a\n- b\n\n> quote'));
  const kept = documentOfPatch(schema, outdented);
  Node.fromJSON(schema, kept).check();
  expect(toMarkdown(kept)).toContain('quote');
  const pictured = patchOf(read(''), read('![x](y.png)'));
  expect(toMarkdown(documentOfPatch(schema, pictured))).toBe('![x](y.png)\n');
});
