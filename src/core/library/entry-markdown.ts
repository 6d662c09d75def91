import { contentOf, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import type { Verbatim } from '#core/document/verbatim';
import type { EntryRecord } from './record';

/** A Markdown text as a record keeps it: the front matter apart from the rest. */
export interface EntryText {
  /** As written, fences included; null when there is none. */
  readonly frontMatter: string | null;
  readonly document: DocumentNode;
  readonly verbatim: Verbatim;
}

/** Reads a whole Markdown file. */
export function readEntryMarkdown(markdown: string): EntryText {
  const { document, verbatim } = fromMarkdown(markdown);
  const [first, ...rest] = contentOf(document);
  if (first?.type !== 'frontmatter') return { frontMatter: null, document, verbatim };
  return {
    frontMatter: toMarkdown({ type: 'doc', content: [first] }).trimEnd(),
    document: { ...document, content: rest.length > 0 ? rest : [{ type: 'paragraph' }] },
    verbatim,
  };
}

/**
 * The whole Markdown of an entry; byte for byte what was read while nothing was edited.
 *
 * @param style how blocks are written that were edited
 */
export function writeEntryMarkdown(
  record: Pick<EntryRecord, 'frontMatter' | 'document' | 'verbatim'>,
  style: Partial<MarkdownStyle> = {},
): string {
  const options = { style, verbatim: record.verbatim };
  if (record.frontMatter === null) return toMarkdown(record.document, options);
  const [frontMatter] = contentOf(fromMarkdown(record.frontMatter).document);
  const content = [...(frontMatter ? [frontMatter] : []), ...contentOf(record.document)];
  return toMarkdown({ ...record.document, content }, options);
}
