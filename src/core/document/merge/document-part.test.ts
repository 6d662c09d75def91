import { expect, test } from 'vitest';
import type { DocumentNode } from '../document';
import { withoutSpaceBefore } from './document-part';

const paragraph = (...content: readonly DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  content,
});
const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const image: DocumentNode = { type: 'image', attrs: { src: 'a.png' } };

test('a piece of a block begins with no space, and with whatever else it began with', () => {
  expect(withoutSpaceBefore(paragraph(text(' '), text('\n a ')))).toEqual(paragraph(text('a ')));
  expect(withoutSpaceBefore(paragraph(text(' '), image, text(' a')))).toEqual(
    paragraph(image, text(' a')),
  );
  expect(withoutSpaceBefore(paragraph(text(' ')))).toEqual(paragraph());
  const code = { type: 'codeBlock', content: [text('  a')] };
  expect(withoutSpaceBefore(code)).toBe(code);
});
