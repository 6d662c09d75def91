import { blockHash } from '#core/document/block-hash';
import { contentOf, type DocumentNode, levelOf } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import { settleBlock } from '#core/document/settle';
import type { EntryRecord } from '#core/library/record';
import { outlineOf } from '#core/talk/outline';
import { withoutSteps } from './code-steps';
import type { DraftKind } from './draft';
import { keyPoint } from './key-point';
import { isLead, unmarkLead } from './lead';
import { lineOf } from './line-of';
import { repeatsTitle } from './source';
import { outlineNote } from './outline-note';

/**
 * The document of a draft as the other kind. A talk's speaker notes come back as prose in their
 * places; a post's prose becomes speaker notes. Sources stay with their blocks and no text is lost.
 * @param newBlockId makes an id that no other block of the draft has
 */
export function convertDraft(
  original: Pick<EntryRecord, 'title' | 'document'>,
  to: DraftKind,
  newBlockId: () => string,
): DocumentNode {
  const content = to === 'talk' ? toTalk(original, newBlockId) : toPost(original.document);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function toTalk(
  { title, document }: Pick<EntryRecord, 'title' | 'document'>,
  newBlockId: () => string,
): readonly DocumentNode[] {
  const blocks = contentOf(document).filter(
    (block, index) => !(index === 0 && repeatsTitle(block, title)) && block.type !== 'frontmatter',
  );
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [levelOf(block)] : []));
  const top = Math.min(...levels);
  const opening: DocumentNode = {
    type: 'heading',
    attrs: { level: 2, id: newBlockId(), source: null },
    content: title === '' ? [] : [{ type: 'text', text: title }],
  };
  const sections: [DocumentNode, DocumentNode[]][] = [[opening, []]];
  for (const block of blocks) {
    if (block.type === 'heading' && levelOf(block) === top) {
      sections.push([{ ...block, attrs: { ...block.attrs, level: 2 } }, []]);
    } else sections.at(-1)?.[1].push(block);
  }
  return sections.flatMap(([heading, rest]) =>
    heading === opening && rest.every(isEmpty) ? [] : outlineNote(heading, rest, newBlockId),
  );
}

function toPost(document: DocumentNode): readonly DocumentNode[] {
  const said = saidPoints(document);
  return leadsFirst(contentOf(document)).flatMap((block): readonly DocumentNode[] => {
    switch (block.type) {
      case 'heading':
        return [withoutPlan(block)];
      case 'speakerNotes':
        return unwrapNotes(block);
      case 'bulletList':
        return withoutPoints(block, said);
      case 'codeBlock':
        return [withoutSteps(block)];
      case 'horizontalRule':
        // A break that no note had was only there to part two slides.
        return (block.attrs?.['source'] ?? null) === null ? [] : [block];
      default:
        return [block];
    }
  });
}

/** Puts speaker notes that led to the list above them in front of it again. */
function leadsFirst(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const ordered: DocumentNode[] = [];
  let list: number | null = null;
  for (const block of blocks) {
    if (isLead(block) && list !== null) {
      ordered.splice(list, 0, unmarkLead(block));
      list += 1;
    } else {
      list = block.type.endsWith('List') ? ordered.length : null;
      ordered.push(unmarkLead(block));
    }
  }
  return ordered;
}

/** The key sentences of everything that is said, as points: they need not be said again. */
function saidPoints(document: DocumentNode): ReadonlySet<string> {
  const notes = outlineOf(document).sections.flatMap((section) =>
    section.slides.flatMap((slide) => slide.notes),
  );
  return new Set(
    notes.flatMap((block) => {
      const point = keyPoint(block);
      // Points of earlier versions had nothing but the words.
      return point === null ? [] : [point, wordsOf(point)].map(pointKey);
    }),
  );
}

function unwrapNotes(notes: DocumentNode): readonly DocumentNode[] {
  const { id, source } = notes.attrs ?? {};
  return contentOf(notes).map((block, index) => ({
    ...block,
    attrs: { ...block.attrs, id: index === 0 ? (id ?? null) : null, source: source ?? null },
  }));
}

function withoutPoints(list: DocumentNode, said: ReadonlySet<string>): readonly DocumentNode[] {
  const content = contentOf(list).filter((item) => !isPoint(item, said));
  return content.length === 0 ? [] : [{ ...list, content }];
}

function wordsOf(point: readonly DocumentNode[]): readonly DocumentNode[] {
  return [{ type: 'text', text: lineOf({ type: 'paragraph', content: point }) }];
}

function pointKey(content: readonly DocumentNode[]): string {
  return blockHash(settleBlock({ type: 'paragraph', content }));
}

/** A point is one line that a key sentence says as well, with the same marks or with none. */
function isPoint(item: DocumentNode, said: ReadonlySet<string>): boolean {
  const [paragraph, ...more] = contentOf(item);
  return more.length === 0 && said.has(pointKey(contentOf(paragraph)));
}

function isEmpty(block: DocumentNode): boolean {
  return block.type === 'paragraph' && contentOf(block).length === 0;
}
