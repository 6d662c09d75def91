import { contentOf, type DocumentNode } from '#core/document/document';
import { namesInDraft } from './clashes';
import { listExcerpts } from './excerpts';
import { keyPoint } from './key-point';
import { isLead, markLead } from './lead';
import type { ExcerptMatch } from './match-excerpts';
import { copyBlocks } from './note-copy';
import { outlineBlocks } from './outline-note';
import type { Source, SourcedBlock, SourceNote } from './source';

/** What of a draft is changed together: its text, and the files that the text shows. */
export interface DraftText {
  readonly document: DocumentNode;
  /** From an image source as the draft writes it to the asset's name. */
  readonly attachments: Readonly<Record<string, string>>;
}

/** What becomes of an excerpt whose source has changed. */
export const EXCERPT_ANSWERS = ['take', 'keep', 'detach', 'attach'] as const;

export type ExcerptAnswer = (typeof EXCERPT_ANSWERS)[number];

/**
 * A draft with an answer given to one of its excerpts: `take` puts the note's block as it is now
 * in the place of the draft's copy, `keep` holds on to the copy against what the note says now,
 * `detach` asks to hear no more of the source, and `attach` to hear of it again. The points of a
 * talk and the speaker notes that were made of the same block go together.
 *
 * @returns the draft itself where there is nothing to do
 */
export function answerExcerpt(
  draft: DraftText,
  { excerpt, block }: Pick<ExcerptMatch, 'excerpt' | 'block'>,
  note: SourceNote | null,
  answer: ExcerptAnswer,
): DraftText {
  const { source, node } = excerpt;
  const others = listExcerpts(draft.document).filter(
    (one) =>
      one.source.note === source.note &&
      one.source.block === source.block &&
      one.source.hash === source.hash &&
      one.node.type !== node.type,
  );
  return [excerpt, ...others].reduce((reworked, { path, node: copy }) => {
    const fresh = answerCopy(reworked, { copy, source, block }, note, answer);
    if (fresh === null) return reworked;
    const answered = isLead(copy) ? markLead(fresh.node) : fresh.node;
    const document = replaceAt(reworked.document, path, answered);
    return { ...draft, document, attachments: fresh.attachments };
  }, draft);
}

function answerCopy(
  draft: DraftText,
  excerpt: {
    readonly copy: DocumentNode;
    readonly source: Source;
    readonly block: SourcedBlock | null;
  },
  note: SourceNote | null,
  answer: ExcerptAnswer,
): ReturnType<typeof freshCopy> | null {
  const { copy, source, block } = excerpt;
  const withSource = (kept: Source & { readonly detached?: true }) => ({
    node: { ...copy, attrs: { ...copy.attrs, source: kept } },
    attachments: draft.attachments,
  });
  if (answer === 'detach') return withSource({ ...source, detached: true });
  if (answer === 'attach') return withSource(source);
  if (block === null || note === null) return null;
  return answer === 'keep' ? withSource(block.source) : freshCopy(draft, copy, block, note);
}

/** The note's block as the draft would have it in the place of its copy. */
export function freshCopy(
  draft: DraftText,
  copy: DocumentNode,
  block: SourcedBlock,
  note: SourceNote,
): { readonly node: DocumentNode; readonly attachments: DraftText['attachments'] } {
  const names = namesInDraft(draft.document, draft.attachments);
  const { blocks, attachments } = copyBlocks(note, [block], names, () => '');
  const [taken = copy] = blocks;
  return {
    node: shapeLike(copy, taken, block.source),
    attachments: { ...draft.attachments, ...attachments },
  };
}

/** What the draft made of the block stays: its name, a heading's level, a talk's speaker notes. */
function shapeLike(copy: DocumentNode, taken: DocumentNode, source: Source): DocumentNode {
  const own = { id: copy.attrs?.['id'] ?? null, source };
  if (copy.type === 'speakerNotes' && taken.type === 'paragraph') {
    return {
      ...copy,
      attrs: { ...copy.attrs, ...own },
      content: [{ ...taken, attrs: { ...taken.attrs, id: null, source: null } }],
    };
  }
  if (copy.type === 'bulletList' && taken.type === 'paragraph') {
    return { ...copy, attrs: { ...copy.attrs, ...own }, content: pointsLike(copy, taken) };
  }
  const { level, minutes, priority, demo, cut } = copy.attrs ?? {};
  const isHeading = copy.type === 'heading' && taken.type === 'heading';
  return {
    ...taken,
    attrs: {
      ...taken.attrs,
      ...own,
      ...(isHeading && {
        ...(level !== undefined && { level }),
        ...(minutes !== undefined && { minutes }),
        ...(priority !== undefined && { priority }),
        ...(demo !== undefined && { demo }),
        ...(cut !== undefined && { cut }),
      }),
    },
  };
}

/** The first point is the one that was made of the paragraph; it stays where none can be made. */
function pointsLike(copy: DocumentNode, paragraph: DocumentNode): readonly DocumentNode[] {
  const [first, ...others] = contentOf(copy);
  const point = keyPoint(paragraph);
  if (first === undefined || point === null) return contentOf(copy);
  return [{ ...first, content: [{ type: 'paragraph', content: point }] }, ...others];
}

/**
 * A draft with more blocks of a note in it. In a talk they become points and speaker notes.
 * @param at before which of the document's blocks they come; an empty paragraph there before it
 *   gives way
 */
export function insertExcerpts(
  draft: DraftText,
  at: number,
  added: { readonly note: SourceNote; readonly blocks: readonly SourcedBlock[] },
  to: { readonly isTalk: boolean; readonly newBlockId: () => string },
): DraftText {
  const names = namesInDraft(draft.document, draft.attachments);
  const copy = copyBlocks(added.note, added.blocks, names, to.newBlockId);
  const blocks = to.isTalk ? outlineBlocks(copy.blocks, to.newBlockId) : copy.blocks;
  const content = contentOf(draft.document);
  const before = content[at - 1];
  const isEmpty = before?.type === 'paragraph' && contentOf(before).length === 0;
  return {
    document: {
      ...draft.document,
      content: content.toSpliced(isEmpty ? at - 1 : at, isEmpty ? 1 : 0, ...blocks),
    },
    attachments: { ...draft.attachments, ...copy.attachments },
  };
}

function replaceAt(
  node: DocumentNode,
  [index, ...deeper]: readonly number[],
  replacement: DocumentNode,
): DocumentNode {
  if (index === undefined) return replacement;
  const content = contentOf(node);
  const child = content[index];
  if (child === undefined) return node;
  return { ...node, content: content.with(index, replaceAt(child, deeper, replacement)) };
}
