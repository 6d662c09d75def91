import type { Editor } from '@tiptap/core';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Goes into a field of a node, behind what is written there. */
export function editField(field: Field): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Lets a click on what is drawn of a source go on into the field that edits it. */
export function editOnClick(dom: HTMLElement, field: Field, editor: Editor): void {
  dom.addEventListener('click', (event) => {
    const isOwn = event.target instanceof Node && field.contains(event.target);
    if (isOwn || field.hidden || !editor.isEditable) return;
    editField(field);
  });
}
