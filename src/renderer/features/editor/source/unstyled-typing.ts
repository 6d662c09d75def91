import { EditorView } from '@codemirror/view';

/**
 * Typing over what is selected changes the source at once, as in the rich text: Chromium would
 * give what is typed the look of what went, in a `style` that the page's policy refuses.
 */
export const unstyledTyping = EditorView.domEventHandlers({
  beforeinput({ data, inputType, isComposing, target }, view) {
    const { main } = view.state.selection;
    // Not what goes into a field of a panel, nor what an input method composes.
    if (target !== view.contentDOM || isComposing || view.state.readOnly) return false;
    if (inputType !== 'insertText' || data === null || main.empty) return false;
    const type = () =>
      view.state.update(view.state.replaceSelection(data), {
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    // Such as brackets that are set around the selected words.
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((take) => take(view, main.from, main.to, data, type))) view.dispatch(type());
    return true;
  },
});
