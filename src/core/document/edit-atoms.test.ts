import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retargetLinks } from '#core/links/rename';
import { editAtoms } from './edit-atoms';
import { fromMarkdown } from './from-markdown';
import { arbitraryMarkdown } from './testing/arbitrary-markdown';
import { toMarkdown } from './to-markdown';

/** The Markdown after every link to “Old” leads to “New”. */
function rename(markdown: string, from = 'Old', title = 'New'): string {
  const read = fromMarkdown(markdown);
  const { document, verbatim } = editAtoms(read, retargetLinks(read.document, from, title));
  return toMarkdown(document, { verbatim });
}

describe('editing the links of a text', () => {
  it.each([
    ['a plain link', 'See [[Old]].\n', 'See [[New]].\n'],
    ['whatever its case', 'See [[oLD]].\n', 'See [[New]].\n'],
    ['with its heading, block and label', '[[Old#H|l]] [[Old#^b]]\n', '[[New#H|l]] [[New#^b]]\n'],
    ['an embed with its size', '![[Old|300]] ![[Old#H]]\n', '![[New|300]] ![[New#H]]\n'],
    ['not other titles', '[[Older]] [[Old age]]\n', '[[Older]] [[Old age]]\n'],
    ['not in code', '`[[Old]]`\n\n    [[Old]]\n', '`[[Old]]`\n\n    [[Old]]\n'],
    ['in a table', '| a |\n|--|\n| [[Old\\|x]] __y__ |\n', '| a |\n|--|\n| [[New\\|x]] __y__ |\n'],
    ['in a quote', '> __a__\n>  [[Old]] b\nlazy\n', '> __a__\n>  [[New]] b\nlazy\n'],
    ['in a list', '*  a\n*  b [[Old]] _c_\n', '*  a\n*  b [[New]] _c_\n'],
    ['in a callout', '> [!tip] [[Old]]\n> x [[Old]]\n', '> [!tip] [[New]]\n> x [[New]]\n'],
    ['beside a reference', '__a__ [[Old]] [b]\n\n[b]: /c\n', '__a__ [[New]] [b]\n\n[b]: /c\n'],
    ['in strong text', '__[[Old]]__ a\\_b\n', '__[[New]]__ a\\_b\n'],
    [
      'twice the same block',
      '[[Old]] __a__\n\n[[Old]] __a__\n',
      '[[New]] __a__\n\n[[New]] __a__\n',
    ],
    ['with Windows line ends', '_a_\r\n[[Old]]\r\n\r\nb\r\n', '_a_\r\n[[New]]\r\n\r\nb\r\n'],
  ])('%s', (_, before, after) => {
    expect(rename(before)).toBe(after);
  });

  it('writes what cannot stand in a link so that it is read again', () => {
    const written = rename('__a__ [[Old]]\n', 'Old', 'A [b] | c');
    expect(fromMarkdown(written).document).toEqual(
      editAtoms(
        fromMarkdown('__a__ [[Old]]\n'),
        retargetLinks(fromMarkdown('__a__ [[Old]]\n').document, 'Old', 'A [b] | c'),
      ).document,
    );
  });

  it('changes nothing but the links, and back again gives the same bytes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMarkdown, { maxLength: 3 }), (texts) => {
        const markdown = texts.join('\n\nA [[Old]] and [[Old#h|l]] *b*\n\n');
        fc.pre(!markdown.includes('New') && !markdown.includes('\r'));
        const changed = rename(markdown);
        expect(changed.replaceAll('[[New', '[[Old')).toBe(markdown);
        expect(rename(changed, 'New', 'Old')).toBe(markdown);
      }),
    );
  });
});
