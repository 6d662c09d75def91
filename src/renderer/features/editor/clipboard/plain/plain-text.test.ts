// @vitest-environment happy-dom
import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT, textOf, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareDocuments } from '#core/document/losses';
import { toMarkdown } from '#core/document/to-markdown';
import { openEditor } from '../../testing/open-editor';
import { pasted, pastedMarkdown, pasteInto } from '../testing/paste-into';
import { CODE, LITERAL, MARKDOWN } from '../testing/plain-text';
import { startsWithFrontMatter } from './find-markdown';
import { isCodeLine, looksLikeCode } from './looks-like-code';

/** How Markdown writes white space that it would drop. */
const REFERENCE = /(?<!\\)&#x[\dA-F]+;/g;

const plain = (text: string) => ({ 'text/plain': text });
const typesOf = ({ content = [] }: DocumentNode) => content.map(({ type }) => type);

/** The document's letters as they are seen, line ends too. */
function seen(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(seen);
  return parts.join(node.type === 'doc' ? '\n\n' : '');
}

describe('pasted text without a format', () => {
  it.each(Object.entries(CODE))('of %s is one code block, each byte of it kept', (_name, text) => {
    const document = pasted(plain(text));
    expect(typesOf(document)).toEqual(['codeBlock']);
    expect(textOf(document)).toBe(text);
  });

  it('keeps the bytes of code with the line ends of Windows', () => {
    expect(textOf(pasted(plain('if a:\r\n\tb()\r\n')))).toBe('if a:\n\tb()');
  });

  it.each(MARKDOWN)('is Markdown: %j', (text) => {
    const read = fromMarkdown(text).document;
    expect(compareDocuments(pasted(plain(text)), read)).toEqual([]);
  });

  it.each(LITERAL)('is what it is: %j', (text) => {
    const document = pasted(plain(text));
    expect(typesOf(document).filter((type) => type !== 'paragraph')).toEqual([]);
    expect(seen(document)).toBe(text);
    expect(compareDocuments(document, fromMarkdown(toMarkdown(document)).document)).toEqual([]);
  });

  it('is Markdown in no case by Mod+Shift+V', () => {
    for (const text of [...MARKDOWN, ...LITERAL]) {
      expect(seen(pasted(plain(text), true)).replaceAll('\n\n', '\n')).toBe(
        text.replaceAll('\n\n', '\n'),
      );
    }
  });

  it('stays in its cell of a table', () => {
    const table = '| a | b |\n| - | - |\n| c | d |\n';
    for (const text of ['x\n  y*z*w', '- a\n- b', '# a\n\n**b**', ...Object.values(CODE)]) {
      const document = pasted(plain(text), false, table);
      expect(typesOf(document)).toEqual(['table']);
    }
    expect(toMarkdown(pasted(plain('x\ny'), false, table))).toContain('| x<br>ya | b |');
  });

  it('is one step of the history', () => {
    const editor = openEditor(fromMarkdown('before').document);
    editor.commands.setTextSelection(7);
    const before = editor.getText();
    pasteInto(editor, plain(CODE['Python'] ?? ''));
    expect(editor.getText()).not.toBe(before);
    editor.commands.undo();
    expect(editor.getText()).toBe(before);
    editor.destroy();
  });

  it('shows front matter as the code that it is', () => {
    expect(pastedMarkdown(plain('---\ntitle: hello\ntags: [a]\n---\n\n# Hello\n\nworld'))).toBe(
      '```yaml\ntitle: hello\ntags: [a]\n```\n\n# Hello\n\nworld\n',
    );
    expect(pastedMarkdown(plain('---\ntitle: hello\n---\nworld'))).toBe(
      '```yaml\ntitle: hello\n```\n\nworld\n',
    );
  });

  const parts = fc.constantFrom(
    ...Object.values(CODE),
    ...MARKDOWN,
    ...LITERAL,
    '\t',
    '    ',
    '\n',
    '\n\n',
    '```\n',
    '---\n',
    '[a]: b\n',
    '&eacute; ',
    '<!-- a -->',
    '$a$',
    '%%a%%',
    '#tag ',
    'a ^id\n',
    '{minutes=5}\n',
    '[^1]',
    '\\',
    '| a | b | c |\n',
    '5) five\n',
  );
  const texts = fc.oneof(
    fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) => some.join('')),
    fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) => some.join('\n')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('ab1_*`~#->|[]()!<&:=+\\\n \t."$%{}')),
      maxLength: 60,
    }),
  );

  it.each([true, false])('adds nothing where it is empty lines alone, plain: %s', (isPlain) => {
    const editor = openEditor(EMPTY_DOCUMENT);
    pasteInto(editor, plain('\n\n\n'), isPlain);
    expect(toMarkdown(editor.getJSON() as DocumentNode).trim()).toBe('');
    editor.destroy();
  });

  it('keeps the empty lines that code ends with, but for the end of its last line', () => {
    const editor = openEditor(EMPTY_DOCUMENT);
    const code = 'def f():\n    x = 1\n\nclass X:\n    pass\n\n\n';
    pasteInto(editor, plain(code));
    expect(textOf(editor.getJSON() as DocumentNode)).toBe(code.slice(0, -1));
    editor.destroy();
  });

  it('loses no letter and no digit, and in code no white space', () => {
    const letters = (text: string): string =>
      text
        .replaceAll(/^[ \t>*+-]*\d+\\?[.)](?=\s|$)/gm, '')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    const editor = openEditor(EMPTY_DOCUMENT);
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isPlain) => {
        editor.commands.setContent(EMPTY_DOCUMENT as JSONContent);
        pasteInto(editor, plain(text), isPlain);
        const document = editor.getJSON() as DocumentNode;
        document.content?.forEach(({ type }) => expect(type).not.toBe('frontmatter'));
        const [first, ...others] = document.content ?? [];
        const isCode = first?.type === 'codeBlock' && others.length === 0;
        if (isCode && !/^ *(```|~~~|---|\+\+\+)/.test(text)) {
          expect(textOf(first)).toBe(text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, ''));
        }
        const written = toMarkdown(document)
          .replaceAll(/^(`{3,})(?:yaml|toml)$/gm, '$1')
          .replaceAll(REFERENCE, '');
        expect(letters(written).normalize()).toBe(letters(text).normalize());
      }),
      { numRuns: 150 },
    );
    editor.destroy();
  });
});

describe('long lines of a paste', () => {
  it.each([
    ['a return', `return${'\t'.repeat(50_000)}${'%'.repeat(50_000)}\u2028`],
    ['a prompt', `a${'@@'.repeat(25_000)}${':'.repeat(50_000)}`],
    ['front matter', `+++\n${'0'.repeat(100_000)}\n+++\n`],
  ])('that look like %s are read to their end', (_, text) => {
    expect(looksLikeCode([text, text])).toBe(text.startsWith('return'));
    expect(startsWithFrontMatter(text)).toBe(false);
  });

  it('are code where they return or ask at a prompt', () => {
    const code = ['return x;', 'return a + b c', 'me@host:~$ ls', 'me@host:/a b$', '@me@x:y#'];
    expect(code.filter((line) => !isCodeLine(line))).toEqual([]);
    const words = ['return to the sender', 'me@host says $ 5', 'returning'];
    expect(words.filter(isCodeLine)).toEqual([]);
  });
});
