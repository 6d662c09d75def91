import {
  contentOf,
  type AttributeValue,
  type DocumentNode,
  levelOf,
} from '#core/document/document';

/** A document after a change of its outline, and where the row that was changed is now. */
export interface EditedOutline {
  readonly document: DocumentNode;
  readonly at: number;
}

/** Makes a document's outline another one; null where there is nothing to do. */
export type ChangeOutline = (document: DocumentNode) => EditedOutline | null;

/** The blocks of a row: a section with all its slides, or a slide with what goes on from it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly isSection: boolean;
}

/** Where a row stands beside another that it is dropped at. */
export type DropSide = 'before' | 'after';

/**
 * Makes the heading at a block one of a section or of a slide. The slides behind a new section are
 * its own; those of one that becomes a slide go to the section before.
 * @returns null where it is that already, or no section is before a slide
 */
export function changeLevel(
  document: DocumentNode,
  at: number,
  to: 'section' | 'slide',
): EditedOutline | null {
  const span = spanAt(document, at);
  if (span === null || span.isSection === (to === 'section')) return null;
  if (to === 'slide' && !listSpans(document).some((one) => one.isSection && one.from < at)) {
    return null;
  }
  return changePlan(document, at, { level: to === 'section' ? 2 : 3 });
}

/**
 * Moves a section, with its slides, over the one beside it, or a slide over the one beside it; at
 * the edge of its section a slide goes into the next one.
 * @returns null where there is nothing beside it
 */
export function moveRow(document: DocumentNode, at: number, step: 1 | -1): EditedOutline | null {
  const span = spanAt(document, at);
  if (span === null) return null;
  const others = listSpans(document).filter((one) =>
    span.isSection ? one.isSection : one.from < span.from || one.from >= span.to,
  );
  if (step === -1) {
    const before = others.findLast(({ from }) => from < span.from);
    if (before === undefined) return null;
    // Before the first section no slide has one.
    const isFirst = !others.some(({ from }) => from < before.from);
    if (isFirst && before.isSection && !span.isSection) return null;
    return moveSpan(document, span, before.from);
  }
  const after = others.find(({ from }) => from >= span.to);
  if (after === undefined) return null;
  return moveSpan(document, span, span.isSection ? after.to : headEnd(document, after));
}

/**
 * Moves a row to beside another one. A slide that is dropped at a section comes to the end of the
 * section before it, or behind its own heading.
 * @returns null where it would be where it is
 */
export function dropRow(
  document: DocumentNode,
  at: number,
  beside: number,
  side: DropSide,
): EditedOutline | null {
  const span = spanAt(document, at);
  const other = spanAt(document, beside);
  if (span === null || other === null) return null;
  if (span.isSection) {
    const section = sectionOf(document, other);
    if (section === null) return null;
    return moveSpan(document, span, side === 'before' ? section.from : section.to);
  }
  return moveSpan(document, span, side === 'before' ? other.from : headEnd(document, other));
}

/** Sets attributes of the heading at a block, such as its minutes. */
export function changePlan(
  document: DocumentNode,
  at: number,
  plan: Readonly<Record<string, AttributeValue>>,
): EditedOutline {
  const content = contentOf(document).map((block, index) =>
    index === at ? { ...block, attrs: { ...block.attrs, ...plan } } : block,
  );
  return { document: { ...document, content }, at };
}

function moveSpan(
  document: DocumentNode,
  { from, to }: Span,
  target: number,
): EditedOutline | null {
  if (target >= from && target <= to) return null;
  const content = contentOf(document);
  const moved = content.slice(from, to);
  const rest = [...content.slice(0, from), ...content.slice(to)];
  const at = target < from ? target : target - moved.length;
  return { document: { ...document, content: rest.toSpliced(at, 0, ...moved) }, at };
}

function listSpans(document: DocumentNode): readonly Span[] {
  const content = contentOf(document);
  const headings = content.flatMap((block, from) => {
    const level = depthOf(block);
    return level <= 3 ? [{ from, isSection: level < 3 }] : [];
  });
  return headings.map(({ from, isSection }, index) => {
    const next = headings.slice(index + 1).find((one) => one.isSection || !isSection);
    return { from, isSection, to: next?.from ?? content.length };
  });
}

function spanAt(document: DocumentNode, at: number): Span | null {
  return listSpans(document).find(({ from }) => from === at) ?? null;
}

function sectionOf(document: DocumentNode, span: Span): Span | null {
  if (span.isSection) return span;
  return (
    listSpans(document).find((one) => one.isSection && one.from < span.from && span.to <= one.to) ??
    null
  );
}

/** Where what stands at a row's own heading ends: before a section's next slide. */
function headEnd(document: DocumentNode, span: Span): number {
  const next = listSpans(document).find(({ from }) => from > span.from);
  return Math.min(next?.from ?? span.to, span.to);
}

function depthOf(block: DocumentNode): number {
  return block.type === 'heading' ? levelOf(block) : Infinity;
}
