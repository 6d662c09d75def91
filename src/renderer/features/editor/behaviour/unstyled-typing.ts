import { Extension } from '@tiptap/core';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Typing over selected words, and deleting the last character of a marked one, changes the document at
 * once. Chromium would change the page first, and give what is typed then the look of what went, in a
 * `style` of its own, which the page's policy refuses.
 */
export const unstyledTyping = Extension.create({
  name: 'unstyledTyping',
  // After what wraps the selected words in what is typed.
  priority: 10,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            beforeinput(view, event) {
              // Not what goes into a field in the text, nor what an input method composes.
              if (event.isComposing || event.target !== view.dom || !view.editable) return false;
              const isDone = typeOver(view, event) || deleteWhole(view, event);
              if (isDone) event.preventDefault();
              return isDone;
            },
          },
        },
      }),
    ];
  },
});

function typeOver(view: EditorView, { data, inputType }: InputEvent): boolean {
  const { selection } = view.state;
  if (inputType !== 'insertText' || data === null) return false;
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  const { from, to } = selection;
  const change = (): Transaction => view.state.tr.insertText(data, from, to).scrollIntoView();
  // What is typed may be the last character of a rule.
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, data, change));
  if (isTaken !== true) view.dispatch(change());
  return true;
}

/** Deletes what is all of one piece of text on the page. */
function deleteWhole(view: EditorView, event: InputEvent): boolean {
  if (!event.inputType.startsWith('delete')) return false;
  const [range, ...more] = event.getTargetRanges();
  if (range === undefined || more.length > 0) return false;
  const { startContainer, endContainer, startOffset, endOffset } = range;
  const isWhole = startOffset === 0 && endOffset === startContainer.textContent?.length;
  if (!(startContainer instanceof Text) || startContainer !== endContainer || !isWhole)
    return false;
  const from = view.posAtDOM(startContainer, 0);
  view.dispatch(view.state.tr.delete(from, from + endOffset).scrollIntoView());
  return true;
}
