import type { AttributeValue, DocumentNode } from '#core/document/document';

/**
 * Text that led to a list and is said below it on a slide. Its source tells so, also where it came
 * from no note, and so a post that is made of the talk has it in its place again.
 */
export function markLead(block: DocumentNode): DocumentNode {
  return { ...block, attrs: { ...block.attrs, source: { ...sourceFields(block), lead: true } } };
}

/** Whether a block led to the list above it. */
export function isLead(block: DocumentNode): boolean {
  return sourceFields(block)['lead'] === true;
}

/** The block with the source that it had before it was marked. */
export function unmarkLead(block: DocumentNode): DocumentNode {
  if (!isLead(block)) return block;
  const { lead: _, ...source } = sourceFields(block);
  const isSourced = Object.keys(source).length > 0;
  return { ...block, attrs: { ...block.attrs, source: isSourced ? source : null } };
}

function sourceFields(block: DocumentNode): { readonly [key: string]: AttributeValue } {
  const source = block.attrs?.['source'] ?? null;
  return isFields(source) ? source : {};
}

function isFields(value: AttributeValue): value is { readonly [key: string]: AttributeValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
