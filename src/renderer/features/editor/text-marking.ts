import type { Node } from '@tiptap/pm/model';
import type { PluginKey, StateField } from '@tiptap/pm/state';
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A plugin's marks: they move along with the text until others are shown in their place. */
export function marksOf(key: PluginKey<DecorationSet>): StateField<DecorationSet> {
  return {
    init: () => DecorationSet.empty,
    apply: (tr, marks) =>
      (tr.getMeta(key) as DecorationSet | undefined) ?? marks.map(tr.mapping, tr.doc),
  };
}

/**
 * Shows other marks in a plugin's place; no part of the text's history.
 * @param doc the text that they were made for
 */
export function showMarks(
  view: EditorView,
  key: PluginKey<DecorationSet>,
  doc: Node,
  marks: readonly Decoration[],
): void {
  const shown = DecorationSet.create(doc, [...marks]);
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}
