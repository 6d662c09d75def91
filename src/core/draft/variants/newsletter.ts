import type { DocumentNode } from '#core/document/document';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';
import { toQuotation } from '#core/publish/generators/plain-nodes';
import { slugOf } from '#core/publish/places/names';
import { changeBlocks } from '../change-nodes';
import { splitSentences } from '../key-sentence';
import { lineOf } from '../line-of';
import { withNumberedNotes } from './numbered-notes';
import { readerText, withTopLevel } from './reader-text';
import type { Variant } from './variant';

/** Characters of the line that mail programs show beside the subject. */
const PREVIEW = 90;

/**
 * A newsletter: subject and preview line, then the text with what mail can't do done otherwise:
 * callouts are quotations, and footnotes notes at the end.
 */
export function toNewsletter(record: EntryRecord, style: Partial<MarkdownStyle>): Variant {
  const { title, blocks, copies, warnings } = readerText(record);
  const plain = changeBlocks(withTopLevel(blocks, 2), (node) =>
    node.type === 'callout' ? toQuotation(node) : node,
  );
  const { body, notes } = withNumberedNotes(plain);
  const content = [...body, ...notes];
  const preview = previewOf(body);
  const head = [`Subject: ${title}`, ...(preview === null ? [] : [`Preview: ${preview}`])];
  return {
    path: `${slugOf(title)}-newsletter.md`,
    text: `${head.join('\n')}\n\n${toMarkdown({ type: 'doc', content }, { style })}`,
    copies,
    posts: null,
    warnings: [...warnings, ...mailWarnings(content, copies.length)],
  };
}

/** The first sentences of the prose, as many as fit; the first one is cut at a word. */
function previewOf(blocks: readonly DocumentNode[]): string | null {
  const first = blocks.find((block) => block.type === 'paragraph' && lineOf(block) !== '');
  if (first === undefined) return null;
  let preview = '';
  for (const sentence of splitSentences(lineOf(first))) {
    const longer = preview === '' ? sentence : `${preview} ${sentence}`;
    if (longer.length > PREVIEW) break;
    preview = longer;
  }
  if (preview !== '') return preview;
  return `${lineOf(first)
    .slice(0, PREVIEW - 1)
    .replace(/(?<!\s)\s+\S*$/, '')}…`;
}

function mailWarnings(blocks: readonly DocumentNode[], images: number): readonly string[] {
  const types = new Set<string>();
  for (const block of blocks) visitNodes(block, ({ type }) => types.add(type));
  return [
    ...(images > 0
      ? ['Put the images on the web, or attach them: mail shows no local files.']
      : []),
    ...(types.has('table') ? ['Some mail programs show a table as plain lines.'] : []),
    ...(types.has('mathInline') || types.has('mathBlock')
      ? ['Mail programs show formulas as their source.']
      : []),
  ];
}
