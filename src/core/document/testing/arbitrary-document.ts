import fc from 'fast-check';
import type { AttributeValue, DocumentMark, DocumentNode } from '../document';
import { createNode } from '../families';

/** Pieces of text that Markdown could take for something else. */
const pieces = fc.constantFrom(
  ...[
    'word',
    'Größe',
    '日本',
    'a',
    '1',
    '42',
    ' ',
    ' ',
    '. ',
    ', ',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
  ],
  ...[
    '`',
    '``',
    '#',
    '# ',
    '#tag',
    '##',
    '>',
    '> ',
    '<',
    '<b>',
    '&',
    '&amp;',
    '[',
    ']',
    '(',
    ')',
    '!',
  ],
  ...[
    '[[',
    ']]',
    '![[',
    '|',
    '\\',
    '$',
    '$$',
    '$x$',
    '%',
    '%%',
    '=',
    '==',
    '===',
    '-',
    '- ',
    '---',
    '+',
  ],
  ...[
    '1. ',
    '1) ',
    '{{',
    '}}',
    '{% x %}',
    ':::',
    ':::notes',
    '^id',
    ' ^id',
    '{minutes=5}',
    '[^1]',
    '[ ]',
  ],
  ...[
    '[x] ',
    '[!NOTE]',
    'https://a.example/b_c',
    'www.a.example',
    'me@a.example',
    ': ',
    '"',
    "'",
    '😀',
  ],
);

const text = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const name = fc
  .array(
    fc.constantFrom('C#', 'F# tips', 'Note', 'a[1]', 'x|y', ' ', '`', '&#35;', '^', '日本', '_b_'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(''))
  .filter((joined) => joined.trim() !== '');
const optionalName = fc.option(name);

type Attrs = Readonly<Record<string, AttributeValue>>;

function node(type: string, attrs?: Attrs, content?: readonly DocumentNode[]): DocumentNode {
  return createNode(type, attrs, content);
}

const simpleMark = fc.constantFrom('italic', 'bold', 'strike', 'highlight');
const address = fc.constantFrom(
  'https://a.example/x',
  '/a b',
  '',
  'a(b)c',
  '<x>',
  'x"y',
  'a\\b',
  'ä&amp;',
);
const title = fc.option(fc.constantFrom('T', '"quoted"', 'a\\', "it's (so)", '&lt;'));

const link = fc.record({ href: address, title }).map(({ href, title: shown }): DocumentMark => {
  const attrs = { href, title: shown, ref: null, refKind: null, literal: false, order: null };
  return { type: 'link', attrs };
});

const RANKS = ['link', 'highlight', 'italic', 'bold', 'strike', 'code'];

const marks = fc
  .record({
    simple: fc.uniqueArray(simpleMark, { maxLength: 2 }),
    link: fc.option(link, { freq: 6 }),
  })
  .map(({ simple, link: around }): readonly DocumentMark[] =>
    [...(around ? [around] : []), ...simple.map((type) => ({ type, attrs: { order: null } }))].sort(
      (a, b) => RANKS.indexOf(a.type) - RANKS.indexOf(b.type),
    ),
  );

const atom = fc.oneof(
  fc
    .record({ title: name, label: optionalName, heading: optionalName })
    .map((attrs) => node('wikilink', attrs)),
  fc
    .record({ title: name, label: optionalName, size: fc.option(fc.constantFrom('100', '20x30')) })
    .map((attrs) => node('embed', attrs)),
  fc.constantFrom('tag', 'a/b', 'Größe', 'x-1').map((tag) => node('hashtag', { name: tag })),
  fc
    .record({ src: address, title, alt: text.map((alt) => alt.trim()) })
    .map((attrs) => node('image', attrs)),
  fc
    .record({ latex: fc.constantFrom('x', 'a|b', '\\$', 'a$b', ' x ', '`'), display: fc.boolean() })
    .map((attrs) => node('mathInline', attrs)),
  fc.constantFrom('hidden', ' x *y* ', '').map((value) => node('comment', { value })),
  fc.constantFrom('<b>', '<br/>', '<!-- x -->').map((value) => node('htmlInline', { value })),
  fc.constantFrom('{{ x }}', '{% raw %}').map((value) => node('rawInline', { value })),
);

const code = fc
  .constantFrom('code', '`', '``a', ' a ', 'a|b', '\\', '$x$', '[[x]]')
  .map((value) => ({ value }));

const leaf = fc
  .record({
    marks,
    what: fc.oneof(
      { weight: 6, arbitrary: text },
      { weight: 1, arbitrary: code },
      { weight: 2, arbitrary: atom },
    ),
  })
  .map(({ marks: around, what }): DocumentNode => {
    if (typeof what === 'string')
      return { type: 'text', ...(around.length > 0 && { marks: around }), text: what };
    if ('value' in what)
      return { type: 'text', marks: [...around, { type: 'code' }], text: what.value };
    return around.length > 0 ? { ...what, marks: around } : what;
  });

/** A line as ProseMirror keeps it: neighbours with the same marks are one text. */
function join(leaves: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = [];
  for (const each of leaves) {
    const last = result.at(-1);
    const same = JSON.stringify(last?.marks ?? []) === JSON.stringify(each.marks ?? []);
    if (last?.text !== undefined && each.text !== undefined && same) {
      result[result.length - 1] = { ...last, text: last.text + each.text };
    } else {
      result.push(each);
    }
  }
  return result;
}

/** At the start of a paragraph a comment or raw HTML may be a block. */
const ALONE = new Set(['comment', 'htmlInline']);

const inline = fc
  .array(leaf, { minLength: 1, maxLength: 4 })
  .map(join)
  .filter((content) => !ALONE.has(content[0]?.type ?? ''))
  .filter((content) => content.every((_, index) => standsAlone(content, index)));

/** A tag is one only after a space; a mark that begins right after it would cut it. */
function standsAlone(content: readonly DocumentNode[], index: number): boolean {
  if (content[index]?.type !== 'hashtag') return true;
  const [before, after] = [content[index - 1], content[index + 1]];
  const isPlain = (each: DocumentNode): boolean => each.text !== undefined && !each.marks;
  const opens = !before || (isPlain(before) && before.text?.endsWith(' ') === true);
  return opens && (!after || isPlain(after)) && !content[index]?.marks;
}

const paragraph = inline.map((content) => node('paragraph', {}, content));
const heading = fc
  .record({
    level: fc.integer({ min: 1, max: 6 }),
    minutes: fc.option(fc.constantFrom(5, 2.5), { freq: 4 }),
    priority: fc.option(fc.constantFrom('must', 'may'), { freq: 4 }),
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
const leafBlock = fc.oneof(
  fc
    .record({ language: fc.option(fc.constantFrom('ts', 'c++', 'a`b', 'ä')), value: codeText })
    .map(({ language, value }) =>
      node('codeBlock', { language }, value === '' ? [] : [{ type: 'text', text: value }]),
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

/** Text made of pieces of Markdown in no order. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      pieces,
      fc.constantFrom(
        '\n',
        '\n\n',
        '\n  ',
        '\n    ',
        '\t',
        '\r\n',
        '```',
        '~~~',
        '| a | b |\n|---|---|\n',
      ),
      fc.constantFrom(
        '[a]: b',
        '[^1]: c',
        '---\n',
        '+++\n',
        '$$\n',
        '%%\n',
        ':::\n',
        '<!--',
        '-->',
        '\u0000',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
