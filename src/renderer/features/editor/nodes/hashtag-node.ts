import { Node } from '@tiptap/core';
import { coreNode } from '../schema/core-fields';

/** A tag in the text, `#tag`. */
export const hashtagNode = Node.create({
  ...coreNode('hashtag'),
  renderHTML: ({ node }) => [
    'span',
    { class: 'hashtag', 'data-type': 'hashtag' },
    `#${node.attrs['name']}`,
  ],
  renderText: ({ node }) => `#${node.attrs['name']}`,
  addKeyboardShortcuts() {
    return {
      // Backspace behind a tag takes its last letter and leaves the rest as text.
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const tag = $from.nodeBefore;
        if (!empty || tag?.type !== this.type) return false;
        const letters = Array.from(String(tag.attrs['name'])).slice(0, -1).join('');
        editor.view.dispatch(
          editor.state.tr.insertText(`#${letters}`, $from.pos - tag.nodeSize, $from.pos),
        );
        return true;
      },
    };
  },
});
