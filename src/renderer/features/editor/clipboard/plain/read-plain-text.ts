import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { isLoneAddress } from '../../behaviour/web-address';
import { isSurelyMarkdown, linesOutsideFences, startsWithFrontMatter } from './find-markdown';
import { isCodeLine, looksLikeCode } from './looks-like-code';

/** What pasted text turns out to be. */
export type PlainText =
  | { readonly kind: 'markdown'; readonly document: DocumentNode }
  /** Each character counts. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string };

/** How Markdown writes white space that it would drop. */
const REFERENCE = /(?<!\\)&#x[\dA-F]+;/g;

/**
 * Finds out what pasted text is. Markdown is only what surely is, and only where no letter and no
 * digit of it would be lost in reading it.
 *
 * @param text with `\n` as its only line ending
 */
export function readPlainText(text: string): PlainText {
  const { lines, hasFence } = linesOutsideFences(text);
  const isFull = text.trimEnd().includes('\n');
  const hasFrontMatter = startsWithFrontMatter(text);
  const isCode = isFull ? looksLikeCode(lines) : isCodeLine(text);
  const isMarkdown = hasFence || isSurelyMarkdown(lines);
  if (hasFrontMatter || isLoneAddress(text) || (!isCode && isMarkdown)) {
    const { document } = fromMarkdown(text);
    const written = toMarkdown(document).replaceAll(REFERENCE, '');
    if (sayLetters(written) === sayLetters(text))
      return { kind: 'markdown', document: withoutFrontMatter(document) };
  }
  const isIndented = lines.some((line) => /^(?:\t| {2})\s*\S/.test(line));
  return { kind: isFull && (isCode || isIndented || hasFence) ? 'code' : 'literal', text };
}

/** The letters and digits, without the numbers of lists: those are counted anew. */
function sayLetters(markdown: string): string {
  return markdown
    .replaceAll(/^[ \t>*+-]*\d+\\?[.)](?=\s|$)/gm, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Only a whole file has front matter; what is pasted shows it as code. */
function withoutFrontMatter(document: DocumentNode): DocumentNode {
  return { ...document, content: (document.content ?? []).map(showFrontMatter) };
}

/** Front matter as a code block in its language, any other block as it is. */
function showFrontMatter(block: DocumentNode): DocumentNode {
  if (block.type !== 'frontmatter') return block;
  const { format, value } = block.attrs ?? {};
  return {
    type: 'codeBlock',
    attrs: { language: format === 'toml' ? 'toml' : 'yaml', meta: null, id: null, source: null },
    ...(typeof value === 'string' && value !== '' && { content: [{ type: 'text', text: value }] }),
  };
}
