import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { dropTemplateTag, fillTemplate, takeMark } from './template';

const VALUES = { date: '2026-03-29', time: '08:05', title: 'Standup' };

/** The text on both sides of the cursor in what a template becomes. */
function around(template: string): readonly [string, string] | null {
  const { marked, mark } = fillTemplate(template, VALUES);
  if (mark === null) return null;
  const { document, caret } = takeMark(fromMarkdown(marked).document, mark);
  if (caret === null) return null;
  const doc = schema.nodeFromJSON(document);
  doc.check();
  const [before, after] = [
    doc.textBetween(0, caret, '|'),
    doc.textBetween(caret, doc.content.size, '|'),
  ];
  return [before, after];
}

test('fills what it knows and leaves the rest', () => {
  const text =
    '# {{title}}, {{ date }} {{time}}\n\n{{other}} {{DATE}} {{ title }}{{< ref >}} {% if %}\n';
  expect(fillTemplate(text, VALUES)).toEqual({
    markdown: '# Standup, 2026-03-29 08:05\n\n{{other}} {{DATE}} Standup{{< ref >}} {% if %}\n',
    marked: '# Standup, 2026-03-29 08:05\n\n{{other}} {{DATE}} Standup{{< ref >}} {% if %}\n',
    mark: null,
  });
});

test('a value with a placeholder in it is not filled again', () => {
  expect(fillTemplate('{{title}}', { ...VALUES, title: '{{date}} $& {{cursor}}' }).markdown).toBe(
    '{{date}} $& {{cursor}}',
  );
});

test.each([
  ['One {{cursor}}two.', ['One ', 'two.']],
  ['- a\n- {{cursor}}\n- b', ['a|', 'b']],
  ['**{{cursor}}** x', ['', ' x']],
  ['```js\nlet a = {{cursor}};\n```', ['let a = ', ';']],
  ['| a | b |\n| --- | --- |\n| {{cursor}} | c |', ['a|b|', 'c']],
  ['One {{cursor}}two {{cursor}}three.', ['One ', 'two three.']],
])('the cursor of %j goes to its place', (template, sides) => {
  const found = around(template);
  expect(found?.map((side) => side.replaceAll(/\|+/g, '|').replace(/^\|/, ''))).toEqual(sides);
});

test('a paragraph for the cursor alone stays, to be written in', () => {
  const { marked, mark } = fillTemplate('## Done\n\n{{cursor}}\n\n## Next\n', VALUES);
  const { document, caret } = takeMark(fromMarkdown(marked).document, mark ?? '');
  expect(document.content?.map(({ type, content }) => [type, content?.length ?? 0])).toEqual([
    ['heading', 1],
    ['paragraph', 0],
    ['heading', 1],
  ]);
  expect(schema.nodeFromJSON(document).resolve(caret ?? 0).parent.type.name).toBe('paragraph');
});

test('a cursor in an address has no place, and leaves no trace', () => {
  const { marked, mark } = fillTemplate('[a](https://a.example/{{cursor}}x)', VALUES);
  const { document, caret } = takeMark(fromMarkdown(marked).document, mark ?? '');
  expect(JSON.stringify(document)).not.toContain(mark);
  expect(caret).not.toBe(-1);
});

test('letters that mean nothing stay in the text', () => {
  expect(fillTemplate('a\uE000b{{cursor}}', VALUES).markdown).toBe('a\uE000b');
});

test('what is made of a template is none', () => {
  const { document } = fromMarkdown('Notes #template #day\n\n#Template\n\n#templates\n');
  expect(toMarkdown(dropTemplateTag(document))).toMatch(/^Notes {1,2}#day\n\n#templates\n$/);
});

test('without a cursor the text is what was filled', () => {
  const piece = fc.constantFrom(
    '{{cursor}}',
    'word',
    '# ',
    '- ',
    '\n',
    '\n\n',
    '> ',
    '`x`',
    '**',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const { markdown, marked, mark } = fillTemplate(pieces.join(''), VALUES);
      expect(markdown).toBe(mark === null ? marked : marked.replace(mark, ''));
      if (mark === null) return;
      const { document } = takeMark(fromMarkdown(marked).document, mark);
      schema.nodeFromJSON(document).check();
      expect(JSON.stringify(document)).not.toContain(mark);
    }),
  );
});
