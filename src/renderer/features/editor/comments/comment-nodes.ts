import { Extension, InputRule, Node } from '@tiptap/core';
import { coreNode } from '../schema/core-fields';
import { requestComment } from './comment-request';
import { commentView } from './comment-view';
import { selectedComment } from './put-comment';
import { findTypedComment } from './typed-comment';

/** `%%…%%`, which never leaves the library: in a line, and as a block of its own. */
export const commentNodes = [
  Node.create({
    ...coreNode('comment'),
    addNodeView: () => commentView('span'),
    addInputRules() {
      return [
        new InputRule({
          // The signs alone: what is between them may hold links, which the rule's text does not.
          find: /%%$/,
          handler: ({ state, range }) => {
            const typed = findTypedComment(state, range.from);
            if (typed === null) return null;
            const { value, from } = typed;
            const marks = state.doc.resolve(from).marks();
            state.tr.replaceWith(from, range.to, this.type.create({ value }, null, marks));
            return undefined;
          },
        }),
      ];
    },
  }),
  Node.create({ ...coreNode('commentBlock'), addNodeView: () => commentView('div') }),
];

/** Enter on a selected comment opens it. */
export const commentKeys = Extension.create({
  name: 'commentKeys',
  addKeyboardShortcuts() {
    const open = (): boolean => {
      if (selectedComment(this.editor.state) === null) return false;
      requestComment(this.editor);
      return true;
    };
    return { Enter: open, 'Mod-Enter': open };
  },
});
