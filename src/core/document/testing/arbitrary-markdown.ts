import fc from 'fast-check';

/** Pieces of text that Markdown could take for something else. */
// oxfmt-ignore
export const pieces = fc.constantFrom(
  'word', 'Größe', '日本', 'a', '1', '42', ' ', ' ', '. ', ', ', '*', '**', '_', '__', '~', '~~',
  '`', '``', '#', '# ', '#tag', '##', '>', '> ', '<', '<b>', '&', '&amp;', '[', ']', '(', ')',
  '!', '[[', ']]', '![[', '|', '\\', '$', '$$', '$x$', '%', '%%', '=', '==', '===', '-', '- ',
  '---', '+', '1. ', '1) ', '{{', '}}', '{% x %}', ':::', ':::notes', '^id', ' ^id',
  '{minutes=5}', '[^1]', '[ ]', '[x] ', '[!NOTE]', 'https://a.example/b_c', 'www.a.example',
  'me@a.example', ': ', '"', '\'', '😀',
);

// oxfmt-ignore
const blockPieces = fc.constantFrom(
  '\n', '\n\n', '\n  ', '\n    ', '\t', '\r\n', '```', '~~~', '| a | b |\n|---|---|\n',
  '[a]: b', '[^1]: c', '---\n', '+++\n', '$$\n', '%%\n', ':::\n', '<!--', '-->', '\u0000',
);

/** Text made of pieces of Markdown in no order. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc
  .array(fc.oneof(pieces, blockPieces), { maxLength: 40 })
  .map((parts) => parts.join(''));
