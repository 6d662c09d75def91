import type { Node } from '@tiptap/pm/model';
import { findWords, type FoundWord } from '#core/spelling/find-words';
import type { SpelledBlock } from './spelling-check';

const found = new WeakMap<Node, readonly FoundWord[]>();

/** The blocks of text of a document. */
export function blocksOf(document: Node): readonly SpelledBlock[] {
  const blocks: SpelledBlock[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return !node.isLeaf;
    blocks.push({ words: wordsOfBlock(node), start: position + 1 });
    return false;
  });
  return blocks;
}

/**
 * The words of a block of text that can be looked up, with their places inside it. Code is left
 * out. A block that has not changed is the same node, and is not read again.
 */
function wordsOfBlock(block: Node): readonly FoundWord[] {
  const known = found.get(block);
  if (known !== undefined) return known;
  const words = block.type.spec.code === true ? [] : findWords(proseOf(block));
  found.set(block, words);
  return words;
}

/** Its text, with as many spaces in place of code and of what is no text. */
function proseOf(block: Node): string {
  let text = '';
  block.forEach((child) => {
    const isCode = child.marks.some(({ type }) => type.name === 'code');
    text += child.isText && !isCode ? child.text : ' '.repeat(child.nodeSize);
  });
  return text;
}
