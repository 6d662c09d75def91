import fc from 'fast-check';

/** Beginnings and whole lines that open, close and go on with blocks of every kind. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '\t') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'words',
      'more `code` words',
      '`code` first',
      'a_b and c < d & e $5',
      'a [link] b',
      'a [^note] b',
      '[link]: /address',
      '[link]: /other "title',
      '[^note]: text',
      '**bold** start',
      '[link] start',
      '1984. A year',
      'two  ',
      'mail a@b.co or www.a.co',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '# Heading',
      '## Heading ##',
      '#tag',
      '===',
      '---',
      '***',
      '- item',
      '* item',
      '-',
      '1. one',
      '2) two',
      '+ [ ] task',
      '> quote',
      '>',
      '| a | b |',
      '| --- | --- |',
      ':-',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '```',
      '````',
      '```js',
      '~~~',
      '~~~ a b',
      '$$',
      '$$ x',
      '%%',
      '%% a %%',
      '%% a',
      'b %%',
      ':::notes',
      ':::tip[A]',
      ':::',
      '<div>',
      '</div>',
      '<!-- a',
      'b -->',
      '<!-- c -->',
      '<pre>',
      '</pre>',
      '<?php',
      '?>',
      '<![CDATA[',
      ']]>',
      '<!X',
      '<script>',
      '</script>',
      '\uFEFFmark',
    ),
  },
);

const indent = fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '\t', '> ', '- ', '  - ');

/** Markdown of few words and many structures, in lines that stand in each other's way. */
export const arbitraryLines: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(indent, line).map(([before, text]) => before + text),
    { minLength: 1, maxLength: 14 },
  )
  .map((lines) => lines.join('\n'));
