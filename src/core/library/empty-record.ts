import { contentOf, type DocumentNode } from '#core/document/document';
import type { EntryRecord } from './record';

/** Whether a record has neither a title nor a text. */
export function isEmptyRecord({ title, frontMatter, document }: EntryRecord): boolean {
  return title.trim() === '' && frontMatter === null && contentOf(document).every(isBlank);
}

/** Anything but a paragraph without words counts as text: an image or a table has none either. */
function isBlank({ type, content = [] }: DocumentNode): boolean {
  return type === 'paragraph' && content.every((node) => node.text?.trim() === '');
}
