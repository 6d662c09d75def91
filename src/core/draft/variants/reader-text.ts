import { contentOf, stringAttribute, type DocumentNode, levelOf } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from '#core/publish/attachments';
import { linkAsText } from '#core/publish/links';
import { isSummaryCut, readerCopy } from '#core/publish/reader-copy';
import { shownTitle } from '#core/shown-title';
import { changeBlocks, type Changed } from '../change-nodes';
import { convertDraft } from '../convert';

/** A draft's text for readers who have nothing but it. */
export interface ReaderText {
  readonly title: string;
  readonly blocks: readonly DocumentNode[];
  readonly copies: readonly CopiedAsset[];
  readonly warnings: readonly string[];
}

/** Where images lie beside a text. */
export const IMAGES = 'images/';

/**
 * The text of a post or a talk without comments, sources and names of blocks. Links between entries
 * become words, a talk's speaker notes prose.
 */
export function readerText(record: EntryRecord): ReaderText {
  const document =
    record.kind === 'talk' ? convertDraft(record, 'post', () => '') : record.document;
  const copy = readerCopy({ title: record.title, document }).filter((one) => !isSummaryCut(one));
  const placed = placeAttachments(copy, record.attachments, { prefix: IMAGES });
  const warnings = new Set(
    placed.missing.map(
      (source) => `The image ${source} is not in the library and will be missing.`,
    ),
  );
  const blocks = changeBlocks(placed.blocks, (node) => toPlain(node, (what) => warnings.add(what)));
  return {
    title: titleOf(record),
    blocks,
    copies: placed.copies.map(({ asset, name }) => ({ asset, name: `${IMAGES}${name}` })),
    warnings: [...warnings],
  };
}

/** A draft's title in one line, never empty. */
export function titleOf({ title }: Pick<EntryRecord, 'title'>): string {
  return shownTitle(title.replace(/\s+/g, ' '));
}

function toPlain(node: DocumentNode, warn: (what: string) => void): Changed {
  switch (node.type) {
    case 'wikilink':
      return linkAsText(node);
    case 'embed':
      warn(`Of the embedded “${stringAttribute(node, 'title')}” only its name is left.`);
      return linkAsText(node);
    case 'speakerNotes':
      return contentOf(node);
    case 'heading':
      return withoutPlan(node);
    default:
      return node;
  }
}

/** The blocks with their headings moved together, so that the highest has the level. */
export function withTopLevel(
  blocks: readonly DocumentNode[],
  top: number,
): readonly DocumentNode[] {
  const levels: number[] = [];
  changeBlocks(blocks, (node) => {
    if (node.type === 'heading') levels.push(levelOf(node));
    return node;
  });
  const shift = top - Math.min(...levels);
  if (levels.length === 0 || shift === 0) return blocks;
  return changeBlocks(blocks, (node) =>
    node.type === 'heading'
      ? {
          ...node,
          attrs: {
            ...node.attrs,
            level: Math.min(6, Math.max(1, levelOf(node) + shift)),
          },
        }
      : node,
  );
}
