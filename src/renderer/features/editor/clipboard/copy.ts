import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { DOCUMENT_FORMAT, writeSlice } from './document-slice';

/** Puts the selection on the clipboard: as a document, as HTML and as text. */
function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData || isInField(event)) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(DOCUMENT_FORMAT, writeSlice(slice));
  return true;
}

/** Whether the event is about a field inside a block, which has its own text. */
export function isInField(event: Event): boolean {
  return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
}

/** Copies and cuts with everything that a block knows, which HTML alone would lose. */
export const copying = Extension.create({
  name: 'copying',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy,
            cut(view, event) {
              if (!view.editable || !copy(view, event)) return false;
              const { tr } = view.state;
              view.dispatch(tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
              return true;
            },
          },
        },
      }),
    ];
  },
});
