import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Blocks from which on a text is long. */
const LONG = 100;

/**
 * Marks a long text, of which the stylesheet lays out and paints only the blocks near what is seen:
 * the browser would go through all of it at each key, too.
 */
export const longText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> =>
          doc.childCount >= LONG ? { 'data-long': '' } : {},
      },
    }),
  ],
});
