import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editAtoms } from './edit-atoms';
import { fromMarkdown } from './from-markdown';
import { renameTag, retagList, retagText } from './tags';
import { arbitraryMarkdown } from './testing/arbitrary-markdown';
import { toMarkdown } from './to-markdown';

/** The Markdown after a tag was renamed in it. */
function retag(markdown: string, from = 'old', to = 'new'): string {
  const read = fromMarkdown(markdown);
  const { document, verbatim } = editAtoms(read, retagText(read.document, from, to));
  return toMarkdown(document, { verbatim });
}

describe('renaming a tag in a text', () => {
  it.each([
    ['a plain tag', 'See #old.\n', 'See #new.\n'],
    ['whatever its case', '#OLD #Old\n', '#new #new\n'],
    ['nested ones', '#old/a #old/a/b\n', '#new/a #new/a/b\n'],
    ['not longer ones', '#older #a/old #old-b\n', '#older #a/old #old-b\n'],
    [
      'not in code',
      '`#old`\n\n    #old\n\n~~~\n#old\n~~~\n',
      '`#old`\n\n    #old\n\n~~~\n#old\n~~~\n',
    ],
    ['not in an address', '<https://a.b/#old> [#x](/p#old)\n', '<https://a.b/#old> [#x](/p#old)\n'],
    ['in a table', '| a |\n|--|\n| #old __y__ |\n', '| a |\n|--|\n| #new __y__ |\n'],
    ['in a quote', '> __a__\n>  #old b\nlazy\n', '> __a__\n>  #new b\nlazy\n'],
    ['in a heading', 'A #old\n===\n\nb\n', 'A #new\n===\n\nb\n'],
    ['in strong text', '**#old** a\\_b\n', '**#new** a\\_b\n'],
    ['with Windows line ends', '_a_\r\n#old\r\n\r\nb\r\n', '_a_\r\n#new\r\n\r\nb\r\n'],
  ])('%s', (_, before, after) => {
    expect(retag(before)).toBe(after);
  });

  it('changes nothing but the tags, and back again gives the same bytes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMarkdown, { maxLength: 3 }), (texts) => {
        const markdown = texts.join('\n\nA #old and #old/x *b*\n\n');
        fc.pre(!/new/i.test(markdown) && !markdown.includes('\r'));
        const changed = retag(markdown);
        expect(changed.replaceAll('#new', '#old')).toBe(markdown);
        expect(retag(changed, 'new', 'old')).toBe(markdown);
      }),
    );
  });
});

it('lets nested tags follow', () => {
  expect(renameTag('A/b', 'a', 'x/y')).toBe('x/y/b');
  expect(renameTag('ab', 'a', 'x')).toBe('ab');
});

it('names each tag of a list once', () => {
  expect(retagList(['a', 'b', 'B', 'c'], 'a', 'b')).toEqual(['b', 'c']);
  const same = ['b', 'B'];
  expect(retagList(same, 'a', 'x')).toBe(same);
});
