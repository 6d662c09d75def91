import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { compareDocuments } from './losses';
import { toMarkdown } from './to-markdown';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

it.each(['\n', '\r\n', '\r'])('what is added to a text has its line ends, %j', (end) => {
  const { document, verbatim } = fromMarkdown(`a${end}${end}b${end}`);
  const more = { ...document, content: [...(document.content ?? []), paragraph('c')] };
  expect(toMarkdown(more, { verbatim })).toBe(['a', '', 'b', '', 'c', ''].join(end));
});

describe('a space at the end of a line', () => {
  it('is not written, in a list neither, and no loss', () => {
    const item: DocumentNode = { type: 'listItem', content: [paragraph('c ')] };
    const list: DocumentNode = { type: 'bulletList', attrs: { marker: '-' }, content: [item] };
    const document = { type: 'doc', content: [paragraph('a  '), paragraph(' '), list] };
    const written = toMarkdown(document);
    expect(written).toBe('a\n\n- c\n');
    const kept = { ...document, content: [paragraph('a  '), list] };
    expect(compareDocuments(kept, fromMarkdown(written).document)).toEqual([]);
  });

  it('leaves the other blocks as they were while it is typed', () => {
    const { document, verbatim } = fromMarkdown('*a*  \n\n* b\n');
    const [first, ...rest] = document.content ?? [];
    const typed = { type: 'doc', content: [first, paragraph('c '), ...rest] as DocumentNode[] };
    expect(toMarkdown(typed, { verbatim })).toBe('*a*  \n\nc\n\n* b\n');
  });

  it('that somebody wrote as a reference stays while its block is not changed', () => {
    const source = 'a&#x20;\n\n&#x20;\n\nb\n';
    const { document, verbatim } = fromMarkdown(source);
    expect(toMarkdown(document, { verbatim })).toBe(source);
    const edited = { ...document, content: [...(document.content ?? []), paragraph('c')] };
    expect(toMarkdown(edited, { verbatim })).toBe(`${source}\nc\n`);
  });
});
