import type { EntryViews } from '#contract/calls/api';
import { blockHash } from '#core/document/blocks';
import { contentOf, type DocumentNode } from '#core/document/document';
import { compareDocuments, type Loss } from '#core/document/losses';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { placeBlocks } from '#core/document/places/block-places';
import type { Verbatim } from '#core/document/verbatim';
import type { EntryRecord } from '#core/library/record';
import { currentMarkdown } from '../entries/current-markdown';
import type { Machine } from '../machine';
import { readMarkdown } from '../library/records';

/** Of a text without a block. */
const NO_VERBATIM: Verbatim = { lineEnding: '\n', before: '', blocks: [] };

/** The document and its Markdown, with where each block stands and what did not come back. */
export async function compareViews(
  machine: Machine,
  record: EntryRecord,
  style: MarkdownStyle,
): Promise<EntryViews> {
  const { document, revision, title } = record;
  const markdown = currentMarkdown(record, style);
  const shown = withoutEmptyEnd(document);
  const { verbatim, losses } = isAsRead(record, shown, markdown)
    ? { verbatim: record.verbatim, losses: [] }
    : await readBack(machine, shown, markdown);
  return { revision, title, document, markdown, places: placeBlocks(document, verbatim), losses };
}

/** Whether nothing was edited since the text was read: then it is what was read, by construction. */
function isAsRead(
  record: EntryRecord,
  shown: DocumentNode,
  markdown: string,
): record is EntryRecord & { verbatim: Verbatim } {
  const { verbatim } = record;
  if (verbatim === null) return false;
  const source = verbatim.blocks.map((block) => block.source + block.after).join('');
  if (verbatim.before + source !== markdown) return false;
  const read = verbatim.blocks.flatMap(({ hashes }) => hashes);
  const body = record.frontMatter === null ? read : read.slice(1);
  return body.join() === contentOf(shown).map(blockHash).join();
}

async function readBack(
  machine: Machine,
  shown: DocumentNode,
  markdown: string,
): Promise<{ verbatim: Verbatim; losses: readonly Loss[] }> {
  const { document, verbatim } = await readMarkdown(machine, { markdown });
  const losses = compareDocuments(shown, withoutEmptyEnd(document));
  return { verbatim: verbatim ?? NO_VERBATIM, losses };
}

/** Empty paragraphs at the end are where one goes on writing, and no text. */
function withoutEmptyEnd(document: DocumentNode): DocumentNode {
  const content = contentOf(document);
  const last = content.findLastIndex(
    (block) => block.type !== 'paragraph' || contentOf(block).length > 0,
  );
  return { ...document, content: content.slice(0, last + 1) };
}
