import { Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Paragraph } from '@tiptap/extension-paragraph';
import { coreNode } from '../schema/core-fields';

/** The nodes that need nothing beyond what the schema and the official extensions say. */
export const textNodes = [
  Node.create(coreNode('doc')),
  Node.create(coreNode('text')),
  Paragraph.extend(coreNode('paragraph')),
  Blockquote.extend(coreNode('blockquote')),
  HorizontalRule.extend(coreNode('horizontalRule')),
  HardBreak.extend({
    ...coreNode('hardBreak'),
    // Mod+Enter is for opening links and ticking tasks.
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
    },
  }),
];
