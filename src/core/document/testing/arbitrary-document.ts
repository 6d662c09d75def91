import fc from 'fast-check';
import type { DocumentNode } from '../document';
import { inline, node, text } from './arbitrary-line';

const paragraph = inline.map((content) => node('paragraph', {}, content));
const heading = fc
  .record({
    level: fc.integer({ min: 1, max: 6 }),
    minutes: fc.option(fc.constantFrom(5, 2.5), { freq: 4 }),
    priority: fc.option(fc.constantFrom('must', 'may'), { freq: 4 }),
    demo: fc.option(fc.constantFrom('network', 'fallback'), { freq: 4 }),
    cut: fc.option(fc.constantFrom('5', '5,7.5'), { freq: 4 }),
    content: inline,
  })
  .map(({ content, ...attrs }) => node('heading', attrs, content));

const codeText = fc.constantFrom(
  '',
  'x',
  '```\ny\n```',
  '  indented\n\n',
  '~~~',
  '\\',
  '    a\n\tb',
);
/** What a fence says: more than the language only where it has one. */
const language = fc.constantFrom('ts', 'c++', 'a`b', 'ä');
const meta = fc.option(fc.constantFrom('{1,3-5}', 'title="a b" showLineNumbers', '`x` &amp; \\*'));

const leafBlock = fc.oneof(
  fc
    .record({ words: fc.option(fc.record({ language, meta })), value: codeText })
    .map(({ words, value }) =>
      node('codeBlock', { ...words }, value === '' ? [] : [{ type: 'text', text: value }]),
    ),
  fc.constant(node('horizontalRule')),
  fc.constantFrom('x^2', '\\$\n$$', '').map((latex) => node('mathBlock', { latex })),
  fc
    .constantFrom('<div>\nx\n</div>', '<!-- a\n\nb -->')
    .map((value) => node('htmlBlock', { value })),
  fc.constantFrom('\nhidden\n', '\na\n\n- b\n').map((value) => node('commentBlock', { value })),
);

const cell = fc.option(inline).map((content) => node('paragraph', {}, content ?? []));
const table = fc
  .record({
    align: fc.array(fc.constantFrom(null, 'left', 'center', 'right'), {
      minLength: 1,
      maxLength: 3,
    }),
    rows: fc.integer({ min: 1, max: 3 }),
    cells: fc.array(cell, { minLength: 9, maxLength: 9 }),
  })
  .map(({ align, rows, cells }) =>
    node(
      'table',
      {},
      Array.from({ length: rows }, (_, row) =>
        node(
          'tableRow',
          {},
          align.map((side, column) =>
            node(row === 0 ? 'tableHeader' : 'tableCell', { align: side }, [
              cells[row * 3 + column] ?? node('paragraph'),
            ]),
          ),
        ),
      ),
    ),
  );

const tightItems = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const list = fc
  .record({
    items: tightItems,
    kind: fc.constantFrom('bulletList', 'orderedList', 'taskList'),
    spread: fc.boolean(),
    start: fc.constantFrom(1, 0, 7),
    checked: fc.boolean(),
  })
  .map(({ items, kind, spread, start, checked }) =>
    node(
      kind,
      {
        spread: spread && items.length > 1,
        marker: kind === 'orderedList' ? '.' : '-',
        ...(kind === 'orderedList' && { start }),
      },
      items.map((item) =>
        kind === 'taskList' ? node('taskItem', { checked }, [item]) : node('listItem', {}, [item]),
      ),
    ),
  );

const flat = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: leafBlock },
  { weight: 1, arbitrary: table },
);

/** Blocks with a paragraph between any two that would grow together. */
function separate(blocks: readonly DocumentNode[]): DocumentNode[] {
  const between = node('paragraph', {}, [{ type: 'text', text: 'between' }]);
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [between, block]));
}

const containers = fc.oneof(
  list,
  fc
    .array(flat, { minLength: 1, maxLength: 2 })
    .map((blocks) => node('blockquote', {}, separate(blocks))),
  fc
    .record({
      kind: fc.constantFrom('NOTE', 'tip'),
      fold: fc.constantFrom(null, '+', '-'),
      body: fc.array(flat, { maxLength: 2 }),
      title: fc.option(text),
    })
    .map(({ kind, fold, body, title: shown }) =>
      node('callout', { kind, fold, spread: body.length > 0 }, [
        node(
          'calloutTitle',
          {},
          shown === null || shown.trim() === '' ? [] : [{ type: 'text', text: shown.trim() }],
        ),
        ...separate(body),
      ]),
    ),
  fc
    .array(flat, { minLength: 1, maxLength: 2 })
    .map((blocks) => node('speakerNotes', { spread: true }, separate(blocks))),
);

/** Documents that Markdown can hold, with text that is hard to escape. */
export const arbitraryDocument: fc.Arbitrary<DocumentNode> = fc
  .array(fc.oneof({ weight: 3, arbitrary: flat }, { weight: 2, arbitrary: containers }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((blocks) => ({ type: 'doc', content: separate(blocks) }));
