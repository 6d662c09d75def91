import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** How often a change asked to scroll to the cursor. */
const asked = new PluginKey<number>('stayScrolled');

/**
 * Scrolls to the cursor only where a change asks for it. The editor does so, too, where the focus
 * comes back, such as from the command palette: then the place that was read would be lost.
 */
export const stayScrolled = Extension.create({
  name: 'stayScrolled',
  addProseMirrorPlugins: () => {
    let done = 0;
    return [
      new Plugin<number>({
        key: asked,
        state: {
          init: () => 0,
          apply: (tr, count) => (tr.scrolledIntoView ? count + 1 : count),
        },
        props: {
          handleScrollToSelection: (view) => {
            const count = asked.getState(view.state) ?? 0;
            const isAsked = count !== done;
            done = count;
            return !isAsked;
          },
        },
      }),
    ];
  },
});
