import fc from 'fast-check';

const PIECES = [
  '{{',
  '}}',
  '{%',
  '%}',
  '{#',
  '#}',
  '{',
  '}',
  '%',
  '#',
  '-',
  ' raw ',
  'raw',
  ' endraw ',
  '{% raw %}',
  '{%- raw -%}',
  '{% endraw %}',
  '{% verbatim %}',
  '{{ x }}',
  '{{- x -}}',
  '{{< ref >}}',
  '{% if x %}',
  '"',
  "'",
  '`',
  '``',
  'a',
  ' ',
  '\n',
  '\n\n',
  '* ',
  '> ',
  '```js\n',
  '\n```\n',
];

/** Markdown made of all that template engines mind. */
export const hostileTemplates = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');
