import { Extension } from '@tiptap/core';
import { referenceCards } from '../behaviour/reference-card';

/** Shows all of a comment whose mark shows its first words, to the mouse and to the cursor. */
export const commentCards = Extension.create({
  name: 'commentCards',
  addProseMirrorPlugins() {
    return [
      referenceCards({
        name: 'comment',
        selector: '.entry-text span.comment',
        tell: (_, element) => {
          const words = element.querySelector('.comment-words');
          const text = words?.textContent ?? '';
          const isWhole = words !== null && words.scrollWidth <= words.clientWidth;
          return isWhole && !text.includes('\n') ? null : text;
        },
      }),
    ];
  },
});
