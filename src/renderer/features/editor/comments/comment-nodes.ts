import { Extension, Node } from '@tiptap/core';
import { coreNode } from '../schema/core-fields';
import { requestComment } from './comment-request';
import { commentView } from './comment-view';
import { selectedComment } from './put-comment';

/** `%%…%%`, which never leaves the library: in a line, and as a block of its own. */
export const commentNodes = [
  Node.create({ ...coreNode('comment'), addNodeView: () => commentView('span') }),
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
