import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isPlainText } from '../completion/find-typed';
import { isLoneAddress } from '../behaviour/web-address';
import { fitSlice, isTablePart } from './cell-slice';
import { isInField } from './copy';
import { cleanHtml } from './foreign/clean-html';
import { DOCUMENT_FORMAT, dropKnownIds, readSlice } from './document-slice';
import { pageParser } from './page-parser';
import { sliceFromCode, sliceFromPlainText, sliceFromText } from './plain/plain-slices';
import { readVsCodeLanguage } from './vs-code';

/** @returns whether what would come of it is a right document, and was inserted */
function insert(view: EditorView, slice: Slice): boolean {
  const tr = view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('uiEvent', 'insert');
  try {
    tr.doc.check();
  } catch {
    return false;
  }
  view.dispatch(tr);
  return true;
}

function insertOwn(view: EditorView, own: Slice): boolean {
  const { doc, selection } = view.state;
  const slice = dropKnownIds(own, doc);
  return insert(view, fitSlice(slice, selection.$from, isTablePart(own)));
}

/** Links the selected words to a pasted address. */
function linkSelection(view: EditorView, address: string): boolean {
  const { selection, schema, tr } = view.state;
  const mark = schema.marks['link']?.create({ href: address.trim() });
  if (selection.empty || !selection.$from.sameParent(selection.$to) || !mark) return false;
  view.dispatch(tr.addMark(selection.from, selection.to, mark));
  return true;
}

function pasteText(view: EditorView, data: DataTransfer, isPlain: boolean): boolean {
  const text = data.getData('text/plain');
  const { state } = view;
  const { $from } = state.selection;
  if (text === '' || !isPlainText(state)) return false;
  if (isPlain) return insert(view, sliceFromPlainText(text, $from));
  if (isLoneAddress(text) && linkSelection(view, text)) return true;
  const language = readVsCodeLanguage(data);
  if (language === null && data.getData('text/html') !== '') return false;
  if (language === null || language === 'markdown' || language === 'plaintext')
    return insert(view, sliceFromText(text, $from));
  const isBlock = text.trimEnd().includes('\n');
  return insert(
    view,
    isBlock ? sliceFromCode(text, language, state.schema) : sliceFromPlainText(text, $from),
  );
}

/**
 * Pasting: parts of documents whole, text as what it surely is, HTML through the schema's rules and
 * nothing else; with Mod+Shift+V and “Paste and Match Style” the plain text.
 */
export const pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    let isPlain = false;
    let isBlocks = false;
    const onPlainPaste = (): void => {
      isPlain = true;
    };
    return [
      new Plugin({
        // The menu tells before it pastes, as the paste itself does not say how it was asked for.
        view() {
          window.addEventListener('plainpaste', onPlainPaste);
          return { destroy: () => window.removeEventListener('plainpaste', onPlainPaste) };
        },
        props: {
          transformPastedHTML(html) {
            isBlocks = !/<(?:table|t[rdh])\b/i.test(html);
            return cleanHtml(html);
          },
          transformPasted(slice, view) {
            // In a table, ProseMirror has made cells of blocks by now. What is dragged stays as it is.
            const isTable = !isBlocks;
            isBlocks = false;
            return fitSlice(slice, view.state.selection.$from, isTable);
          },
          clipboardParser: pageParser(schema),
          handleDOMEvents: {
            keydown(_view, event) {
              isPlain = event.shiftKey && event.key.toLowerCase() === 'v';
              return false;
            },
          },
          handlePaste(view, event) {
            const data = event.clipboardData;
            if (!data || isInField()) return false;
            const plain = isPlain;
            isPlain = false;
            const json = plain ? '' : data.getData(DOCUMENT_FORMAT);
            const own = json === '' ? null : readSlice(json, schema);
            const isOwn = own !== null && isPlainText(view.state) && insertOwn(view, own);
            return isOwn || pasteText(view, data, plain);
          },
        },
      }),
    ];
  },
});
