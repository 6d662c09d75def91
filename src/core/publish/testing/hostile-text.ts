import fc from 'fast-check';

const hostile = fc.constantFrom(
  ...'{ } < > </ /> \\ ` * _ [ ] ( ) : :: ::: ! # $ & ~ | - + . 1. = " \' / @ % {{ }} <T> <br> </p> <Tabs> :smile: :note :::tip :a[b] import export <!-- --> {/* */} {#id} <https://x.y> www.x.y a b'.split(
    ' ',
  ),
  'import x ',
  'export y ',
  '\n',
  ' ',
  '  ',
  '日本',
  '🚀',
);
/** Text of what MDX, Docusaurus and Markdown would like to read. */
export const hostileText = fc
  .array(hostile, { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
