import { Extension } from '@tiptap/core';
import { DOMSerializer, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { schema } from '#core/document/schema';
import { deleteSelected } from '../behaviour/delete-over-blocks';
import { DOCUMENT_FORMAT, writeSlice } from './document-slice';
import { writeForOthers } from './write-for-others';

function writeAsShown(view: EditorView, slice: Slice): { text: string; html: string } {
  const { dom, text } = view.serializeForClipboard(slice);
  return { text, html: dom.innerHTML };
}

/** Puts the selection on the clipboard: as a document, as HTML and as Markdown. */
function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData || isInField()) return false;
  const slice = selection.content();
  const { html, text } = writeForOthers(slice) ?? writeAsShown(view, slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(DOCUMENT_FORMAT, writeSlice(slice));
  return true;
}

/** Whether a field inside a block has the focus: it has its own text. */
export function isInField(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable || !copy(view, event)) return false;
  view.dispatch(deleteSelected(view.state).scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

/**
 * Copies and cuts with everything that a block knows, which HTML alone would lose. Where a text
 * begins and ends with blocks such as formulas, Chromium has no selection for all of it and tells
 * the page about copying, not the text.
 */
export const copying = Extension.create({
  name: 'copying',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: { copy, cut },
          // What is dragged out goes with the addresses of its pictures.
          clipboardSerializer: DOMSerializer.fromSchema(schema),
        },
        view(view) {
          const onCopy = (event: ClipboardEvent): void => {
            if (event.target !== document.body || !view.hasFocus()) return;
            if (event.type === 'cut') cut(view, event);
            else copy(view, event);
          };
          document.addEventListener('copy', onCopy);
          document.addEventListener('cut', onCopy);
          return {
            destroy() {
              document.removeEventListener('copy', onCopy);
              document.removeEventListener('cut', onCopy);
            },
          };
        },
      }),
    ];
  },
});
