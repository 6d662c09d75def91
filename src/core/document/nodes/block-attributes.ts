import type { AttributeSpec } from 'prosemirror-model';

/**
 * Attributes of every block that can stand at the top of a document.
 *
 * `id` names the block; one that begins with `^` came from Markdown's ` ^block-id` and is written
 * back, any other never leaves the document. `source` is `{note, block, hash}` for an excerpt.
 * Neither counts as content.
 */
export const blockAttributes: Readonly<Record<string, AttributeSpec>> = {
  id: { default: null, validate: 'string|null' },
  source: { default: null },
};
