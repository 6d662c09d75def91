import fc from 'fast-check';
import type { AttributeValue, DocumentMark, DocumentNode } from '../document';
import { createNode } from '../families';
import { pieces } from './arbitrary-markdown';

/** Text of such pieces. */
export const text = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
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

/** A node with all its attributes. */
export function node(type: string, attrs?: Attrs, content?: readonly DocumentNode[]): DocumentNode {
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
    [
      ...(around ? [around] : []),
      ...simple.map((type) => ({ type, attrs: { order: null } })),
    ].toSorted((a, b) => RANKS.indexOf(a.type) - RANKS.indexOf(b.type)),
  );

/** What an alt text says of an image's side and width. */
const imageShape = fc.constantFrom('', '|300', '|right', '|center|40x20', '|0');

const atom = fc.oneof(
  fc
    .record({ title: name, label: optionalName, heading: optionalName })
    .map((attrs) => node('wikilink', attrs)),
  fc
    .record({ title: name, label: optionalName, size: fc.option(fc.constantFrom('100', '20x30')) })
    .map((attrs) => node('embed', attrs)),
  fc.constantFrom('tag', 'a/b', 'Größe', 'x-1').map((tag) => node('hashtag', { name: tag })),
  fc
    .record({ src: address, title, words: text.map((alt) => alt.trim()), shape: imageShape })
    .map(({ words, shape, ...rest }) => node('image', { ...rest, alt: words + shape })),
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

/** A line of text, marks and atoms. */
export const inline = fc
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
