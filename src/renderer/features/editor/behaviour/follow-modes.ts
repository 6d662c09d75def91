import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { WritingModes } from '../../../writing-modes';

type Modes = Pick<WritingModes, 'focus' | 'typewriter'>;

const key = new PluginKey<Modes>('followModes');

/** Where the line with the cursor stays, from the top of what is seen of the text. */
const MIDDLE = 0.45;

/** Marks the block with the cursor and keeps its line in the middle, as the modes ask. */
export const followModes = Extension.create({
  name: 'followModes',
  addProseMirrorPlugins() {
    return [
      new Plugin<Modes>({
        key,
        state: {
          init: () => ({ focus: false, typewriter: false }),
          apply: (tr, modes) => (tr.getMeta(key) as Modes | undefined) ?? modes,
        },
        props: {
          decorations: (state) => (key.getState(state)?.focus === true ? markCurrent(state) : null),
        },
        view: () => ({
          update: (view, before) => {
            const isMoved =
              !before.selection.eq(view.state.selection) || before.doc !== view.state.doc;
            if (isMoved && key.getState(view.state)?.typewriter === true) centre(view);
          },
        }),
      }),
    ];
  },
});

/** Lets an editor follow other modes. */
export function setModes(view: EditorView, modes: Modes): void {
  const last = key.getState(view.state);
  if (last?.focus === modes.focus && last.typewriter === modes.typewriter) return;
  view.dispatch(view.state.tr.setMeta(key, modes).setMeta('addToHistory', false));
}

function markCurrent({ doc, selection }: EditorState): DecorationSet {
  const { $from, $to } = selection;
  const [first, last] = [$from.index(0), $to.index(0)];
  const marked: Decoration[] = [];
  doc.forEach((block, offset, index) => {
    if (index < first || index > last) return;
    marked.push(Decoration.node(offset, offset + block.nodeSize, { class: 'is-current' }));
  });
  return DecorationSet.create(doc, marked);
}

function centre(view: EditorView): void {
  if (!view.hasFocus()) return;
  let scroller = view.dom.parentElement;
  while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  if (scroller === null) return;
  const { top, height } = scroller.getBoundingClientRect();
  scroller.scrollTop += view.coordsAtPos(view.state.selection.head).top - top - height * MIDDLE;
}
