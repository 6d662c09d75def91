import { blockTitle } from './blocks';
import type { DocumentNode } from './document';
import { toText } from './to-text';

/** What people call the blocks. */
const NAMES: Readonly<Record<string, string>> = {
  bulletList: 'list',
  orderedList: 'numbered list',
  taskList: 'task list',
  blockquote: 'quote',
  codeBlock: 'code',
  horizontalRule: 'line',
  mathBlock: 'formula',
  htmlBlock: 'HTML',
  commentBlock: 'comment',
  rawBlock: 'source',
  frontmatter: 'front matter',
  definition: 'link address',
  footnoteDefinition: 'footnote',
  speakerNotes: 'notes for the speaker',
};

/** What people call a node of this type. */
export function nameOfBlock(type: string): string {
  return NAMES[type] ?? inWords(type);
}

/** `tableCell` as `table cell`. */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Where a block stands, from 0, in words: `block 2 (list “one two”)`. */
export function placeOfBlock(index: number, block: DocumentNode): string {
  const name = nameOfBlock(block.type);
  const text = toText(block).trim();
  const title = blockTitle(text === '' ? block : { type: block.type, text });
  return `block ${index + 1} (${name}${title === block.type ? '' : ` “${title}”`})`;
}
