import fc from 'fast-check';
import type { DocumentNode } from '#core/document/document';
import { commentObstacle } from '../comment-obstacle';

/** A block of a post, and what its readers must see of it. */
interface HostileBlock {
  readonly node: DocumentNode;
  /** The words, or the code to the character. */
  readonly text: string;
  readonly isCode: boolean;
  /** Words before and after the code. */
  readonly before?: string;
  readonly after?: string;
}

/** A post of signs that some generator gives a meaning. */
export interface HostilePost {
  readonly title: string;
  readonly tags: readonly string[];
  /** Front matter of the writer's own. */
  readonly fields: Readonly<Record<string, string>>;
  readonly blocks: readonly HostileBlock[];
}

const PIECES = [
  '{{ x }}',
  '{{',
  '}}',
  '{% if x %}',
  '{% raw %}',
  '{% endraw %}',
  '{%',
  '{# x #}',
  '{#id}',
  '{{< ref "x" >}}',
  '{{% x %}}',
  '{{</* x */>}}',
  '{: .x}',
  '{.x}',
  '{::nomarkdown}',
  '{x}',
  '<Component>',
  '<T>',
  '</p>',
  '<br>',
  '<500ms',
  'a < b',
  '<!-- x -->',
  '<!--more-->',
  '<!-- truncate -->',
  '{/* truncate */}',
  "import x from 'y'",
  'export const a = {}',
  '#1 tip',
  '# x',
  'C#: new',
  '1.10',
  '1. x',
  '- x',
  '+ x',
  '> x',
  '---',
  '+++',
  '***',
  '===',
  '| a | b |',
  '|',
  '$$',
  '$5 and $6',
  '\\(x\\)',
  '*x*',
  '_x_',
  'a_b_c',
  '**x**',
  '~~x~~',
  '~x~',
  '==x==',
  '^x^',
  '%%x%%',
  '`',
  '``',
  '```',
  '~~~',
  ':smile:',
  ':::tip',
  ': x',
  '*[ABC]: x',
  '[x]',
  '[x](y)',
  '[x]: y',
  '[^1]',
  '[^1]: x',
  '[[x]]',
  '![[x]]',
  '![x](y)',
  '[ ] x',
  '[!NOTE]',
  '[TOC]',
  '&amp;',
  '&copy;',
  '&#123;',
  '&',
  '\\',
  '\\*',
  '@x',
  'https://x.yz/a_b',
  '<https://x.yz>',
  'www.x.yz',
  'me@x.yz',
  '日本語',
  '🚀',
  "it's",
  '"x"',
  '...',
  '--',
  '#tag',
  'word',
  'and',
];

const piece = fc.constantFrom(...PIECES);

/** Words of one line. */
const words = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(' '))
  .filter((text) => text.trim() !== '');

/** Pieces with nothing between them, or with line ends. */
const code = fc
  .array(fc.oneof(piece, fc.constantFrom('\n', '\n\n', ' ', '\t', '    ', '\n---\n', '\n```\n')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join('').replace(/[^\S\n]+$/gm, ''))
  .filter((text) => text.trim() !== '')
  .map((text) => text.replace(/^\n+|\n+$/g, ''));

const text = (value: string, marks: DocumentNode['marks'] = []): DocumentNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: readonly DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  content,
});
const of = (type: string, content: readonly DocumentNode[], attrs = {}): DocumentNode => ({
  type,
  attrs,
  content,
});
const row = (type: string, ...cells: readonly string[]): DocumentNode =>
  of(
    'tableRow',
    cells.map((cell) => of(type, [paragraph(text(cell))])),
  );
const ADDRESSES = [
  'https://e.example/a_b_(c)',
  'https://e.example/?a={x}&b=<c>&copy=1',
  'https://e.example/{{ x }}/{% raw %}',
  'https://e.example/a b|c"d\\e',
  '/x/#y',
];
const CODE = [{ type: 'code' }];

const shown = (make: (words: string) => DocumentNode): fc.Arbitrary<HostileBlock> =>
  words.map((value) => ({ node: make(value), text: value, isCode: false }));

const block: fc.Arbitrary<HostileBlock> = fc.oneof(
  shown((value) => paragraph(text(value))),
  shown((value) => paragraph(text('See '), text(value, [{ type: 'bold' }]), text('.'))).map(
    (one) => ({ ...one, text: `See ${one.text}.` }),
  ),
  // `{#id}` at a heading's end is its id everywhere.
  shown((value) => of('heading', [text(`${value} x`)], { level: 3 })).map((one) => ({
    ...one,
    text: `${one.text} x`,
  })),
  shown((value) => of('bulletList', [of('listItem', [paragraph(text(value))])])),
  shown((value) => of('blockquote', [paragraph(text(value))])),
  shown((value) => of('orderedList', [of('listItem', [paragraph(text(value))])], { start: 1 })),
  // What follows a break begins a line.
  shown((value) => paragraph(text('One'), { type: 'hardBreak' }, text(value))).map((one) => ({
    ...one,
    text: `One${one.text}`,
  })),
  fc.tuple(words, words, fc.constantFrom(...ADDRESSES)).map(([value, title, href]) => ({
    node: paragraph(text('See '), text(value, [{ type: 'link', attrs: { href, title } }])),
    text: `See ${value}`,
    isCode: false,
  })),
  fc.tuple(words, words).map(([alt, title]) => ({
    node: paragraph(text('See '), {
      type: 'image',
      attrs: { src: 'https://e.example/x.png', alt, title, ref: null, refKind: null },
    }),
    text: 'See',
    isCode: false,
  })),
  fc.tuple(words, code).map(([value, inside]) => ({
    node: of('bulletList', [
      of('listItem', [
        paragraph(text('Run')),
        of('codeBlock', [text(inside)], { language: 'yaml', meta: null }),
        paragraph(text(value)),
      ]),
    ]),
    text: inside,
    isCode: true,
    before: 'Run',
    after: value,
  })),
  fc.tuple(words, words).map(([head, cell]) => ({
    node: of('table', [row('tableHeader', head, 'B'), row('tableCell', cell, 'c')]),
    text: `${head}B${cell}c`,
    isCode: false,
  })),
  // A span of code holds no spaces at its ends.
  fc
    .array(piece, { minLength: 1, maxLength: 3 })
    .map((pieces) => pieces.join(' ').trim())
    .map((value) => ({
      node: paragraph(text('Run '), text(value, CODE), text(' now')),
      text: `Run ${value} now`,
      isCode: false,
    })),
  code.map((value) => ({
    node: of('bulletList', [
      of('listItem', [of('codeBlock', [text(value)], { language: 'js', meta: null })]),
    ]),
    text: value,
    isCode: true,
  })),
  fc
    .tuple(code, fc.constantFrom(null, 'js', 'c++', 'liquid', 'mermaid', 'md'))
    .map(([value, language]) => ({
      node: of('codeBlock', [text(value)], { language, meta: null }),
      text: value,
      isCode: true,
    })),
);

const line = fc
  .oneof(
    words,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      'true',
      'no',
      'null',
      '~',
      '1.10',
      '0x1F',
      '1e3',
      '2024-01-01',
      '12:30',
      '=',
      '<<',
      '! x',
      '- a',
      '? a',
      "'",
      '"',
      '# x',
      'a: b',
      'a #b',
      '@x',
      '%x',
      '`x`',
      '[a, b]',
      '{a: b}',
      '&a',
      '*a',
      '|',
      '>',
      '\\n',
      'ÿ',
    ),
  )
  .map((value) => value.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .filter((value) => value !== '');

/** Posts made of all that generators mind; not those that stay here for what only looks hidden. */
export const hostilePosts: fc.Arbitrary<HostilePost> = fc
  .record({
    title: line,
    tags: fc.uniqueArray(line, { maxLength: 3 }),
    fields: fc.dictionary(fc.constantFrom('description', 'author', 'note', 'seo'), line, {
      maxKeys: 2,
    }),
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
  })
  .filter(({ fields, blocks }) => {
    const document = { type: 'doc', content: blocks.map(({ node }) => node) };
    return commentObstacle({ document, frontMatter: JSON.stringify(fields) }) === null;
  });
