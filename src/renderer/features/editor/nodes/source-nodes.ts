import { Node } from '@tiptap/core';
import { coreNode } from '../schema/core-fields';
import { sourceBlockView } from './source-block-view';
import { sourceInlineView } from './source-inline-view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    mathBlock: { insertMathBlock: () => ReturnType };
  }
}

function sourceBlock(name: string, title: string) {
  return Node.create({
    ...coreNode(name),
    addNodeView: () => sourceBlockView({ title, attribute: 'value' }),
  });
}

function sourceInline(name: string, title: string, attribute = 'value') {
  return Node.create({
    ...coreNode(name),
    addNodeView: () => sourceInlineView({ title, attribute }),
  });
}

/** A formula as a block, in LaTeX. */
export const mathBlockNode = Node.create({
  ...coreNode('mathBlock'),
  addNodeView: () => sourceBlockView({ title: 'Formula (LaTeX)', attribute: 'latex' }),
  addCommands() {
    return {
      insertMathBlock:
        () =>
        ({ commands }) =>
          commands.insertContent({ type: this.name }),
    };
  },
});

/** Blocks that the text keeps as they were written. */
export const sourceBlockNodes = [
  sourceBlock('htmlBlock', 'HTML'),
  sourceBlock('commentBlock', 'Comment, not published'),
  sourceBlock('rawBlock', 'Kept as written'),
  sourceBlock('frontmatter', 'Front matter'),
];

/** A formula in a line, in LaTeX. */
export const mathInlineNode = sourceInline('mathInline', 'Formula (LaTeX)', 'latex');

/** What a line keeps as it was written. */
export const sourceInlineNodes = [
  sourceInline('comment', 'Comment, not published'),
  sourceInline('htmlInline', 'HTML'),
  sourceInline('rawInline', 'Kept as written'),
];
