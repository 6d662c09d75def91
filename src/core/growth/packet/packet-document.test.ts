import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentNode, textOf } from '#core/document/document';
import { findDocumentProblem } from '#core/document/find-problem';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { outlineOf } from '#core/talk/outline';
import { HAZARDS } from '../testing/year-words';
import { agendaOf } from './agenda';
import type { Packet } from './packet';
import { packetDocument } from './packet-document';
import { packetHtml } from './packet-file';
import { packetOf } from './testing/packet-of-texts';

/** Kinds of blocks and their words, and nothing else. */
function shapeOf(node: DocumentNode): unknown {
  if (node.type === 'paragraph' || node.type === 'heading') {
    for (const part of node.content ?? []) {
      if (part.type !== 'text' || (part.marks ?? []).length > 0) {
        throw new Error(`It became ${part.type} ${JSON.stringify(part.marks)}: ${textOf(node)}`);
      }
    }
    return [
      node.type,
      node.attrs?.['level'] ?? null,
      node.attrs?.['minutes'] ?? null,
      textOf(node),
    ];
  }
  return [node.type, node.attrs?.['checked'] ?? null, (node.content ?? []).map(shapeOf)];
}

function expectSame(document: DocumentNode): void {
  expect(findDocumentProblem(document)).toBeNull();
  const again = fromMarkdown(toMarkdown(document)).document;
  expect(shapeOf(again)).toEqual(shapeOf(document));
}

const words = fc.oneof(
  fc.constantFrom(...HAZARDS),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'*_`#[]()<>!|\\{}=~^$%&:;-+.1 a\n@/"\''.split('')),
    maxLength: 20,
  }),
);

test.each(HAZARDS)(
  '“%s” is plain text in a packet, and stays so when it is read again',
  (title) => {
    expectSame(packetDocument(packetOf([title])));
    expectSame(agendaOf(packetOf([title])));
  },
);

test('whatever titles hold, a packet and an agenda read again are the same', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
      expectSame(packetDocument(packetOf(texts)));
      expectSame(agendaOf(packetOf(texts)));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['2028-02-29', '.'],
  ['2028-03-01', ' (1 day before).'],
  ['2028-03-02', ' (2 days before).'],
])('on %s the oldest proof is told with “%s”', (asOf, end) => {
  const told = textOf(packetDocument({ ...packetOf(['A']), asOf }));
  const proof = told.slice(told.indexOf('“A” rests on: '));
  expect(proof.slice(0, proof.indexOf('.') + 1).replace(/^.*? · ownership/, '')).toBe(end);
});

test('no title is anything but text in HTML', () => {
  const html = packetHtml(packetOf(HAZARDS));
  expect(html).toContain('&lt;b&gt;HTML&lt;/b&gt; &amp;amp;');
  expect(html).not.toMatch(/<(?:b|i|em|strong|code|a|img|mark|del|script)\b/);
});

test('an agenda takes exactly its minutes, with and without parts', () => {
  const full = packetOf(['A']);
  const bare: Packet = { ...full, promises: null, criteria: [], others: [], missing: [], gaps: [] };
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 480 }),
      fc.constantFrom(full, bare),
      (minutes, packet) => {
        const { sections } = outlineOf(agendaOf(packet, minutes));
        const sum = sections.reduce((all, section) => all + (section.minutes ?? 0), 0);
        expect(sum).toBe(minutes);
      },
    ),
  );
});

test('a remark of a review is never told with its words', () => {
  const shown = {
    id: 'a',
    day: '2028-02-29',
    kind: 'review',
    title: 'Kim: no',
    came: '',
    for: '',
    traits: [],
  } as const;
  const packet = packetOf(['A']);
  const [first] = packet.criteria;
  const criteria = first === undefined ? [] : [{ ...first, evidence: [shown] }];
  const markdown = toMarkdown(packetDocument({ ...packet, criteria }));
  expect(markdown).toContain('2028-02-29 A remark of a code review\n');
  expect(markdown).not.toContain('Kim');
});
