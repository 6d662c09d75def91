import type { DocumentNode } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import { nodeAt } from './problem-place';
import type { CheckedDraft, Finding } from './rule';

/** Something in a line of a draft: a run of text, a link, an image. */
export interface InlinePart {
  readonly node: DocumentNode;
  /** Its text with that of its neighbours that are in the same link. */
  readonly text: string;
  /** Where a finding about it is. */
  readonly at: Pick<Finding, 'place' | 'node'>;
}

/** Several rules look at them. */
const listed = new WeakMap<CheckedDraft, readonly InlinePart[]>();

/** Everything in the lines of a draft's text, in order; code blocks and source are left out. */
export function listInlineParts(draft: CheckedDraft): readonly InlinePart[] {
  const known = listed.get(draft);
  if (known !== undefined) return known;
  const numbers = new Map(draft.blocks.map(({ path }, block) => [path.join(), block]));
  const parts: InlinePart[] = [];
  const visit = (node: DocumentNode, path: readonly number[]): void => {
    if (node.type === 'codeBlock') return;
    const block = numbers.get(path.join()) ?? null;
    let at = 0;
    node.content?.forEach((child, index) => {
      const text = inlineText(child);
      const place =
        block === null || text === '' ? null : { block, from: at, to: at + text.length };
      at += text.length;
      const way = [...path, index];
      parts.push({ node: child, text, at: place === null ? { place, node: way } : { place } });
      visit(child, way);
    });
  };
  visit(draft.document, []);
  const inline = parts.filter(({ node }) => isInline(node));
  listed.set(draft, inline);
  return inline;
}

function isInline(node: DocumentNode): boolean {
  return node.content === undefined && !/Block$|^(?:definition|horizontalRule)$/.test(node.type);
}

/** A heading of a draft, and its number among the blocks. */
export interface PlacedHeading {
  readonly level: number;
  readonly text: string;
  readonly block: number;
}

/** The headings of a draft that have a text, in order; those of a quotation are another text's. */
export function listHeadings(draft: CheckedDraft): readonly PlacedHeading[] {
  return draft.blocks.flatMap(({ isHeading, text, path }, block) =>
    isHeading && path.length === 1
      ? [{ level: Number(nodeAt(draft.document, path)?.attrs?.['level'] ?? 1), text, block }]
      : [],
  );
}
