import { stageOf } from '#core/draft/draft';
import type { DocumentNode } from '#core/document/document';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { lineOf } from '../line-of';
import { readerText, withTopLevel } from './reader-text';
import type { Variant } from './variant';

/** From so many sections on a list of them helps. */
const WORTH_LISTING = 3;

/**
 * A document for colleagues: the title as its first heading, how far it is and of which day, what
 * is in it, and the text in sections.
 */
export function toInternalDocument(record: EntryRecord, style: Partial<MarkdownStyle>): Variant {
  const { title, blocks, copies, warnings } = readerText(record);
  const body = withTopLevel(blocks, 2);
  const sections = body.filter((block) => block.type === 'heading' && block.attrs?.['level'] === 2);
  const content = [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] },
    paragraph(`Status: ${stageOf(record)}, last changed ${record.updated.slice(0, 10)}`),
    ...(sections.length < WORTH_LISTING
      ? []
      : [paragraph('In this document:'), listOf(sections.map(lineOf))]),
    ...body,
  ];
  return {
    path: `${slugOf(title)}-internal.md`,
    text: toMarkdown({ type: 'doc', content }, { style }),
    copies,
    posts: null,
    warnings,
  };
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function listOf(lines: readonly string[]): DocumentNode {
  return {
    type: 'bulletList',
    content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
  };
}
