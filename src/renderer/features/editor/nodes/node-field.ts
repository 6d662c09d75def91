import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { changeNode } from './change-node';
import { leaveBelow } from './leave-below';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface NodeFieldOptions<Kind extends Field> {
  readonly editor: Editor;
  readonly getPos: () => number | undefined;
  /** The field: an input, or a textarea for several lines. */
  readonly field: Kind;
  /** What the field is for, for those who can't see it. */
  readonly label: string;
  /** The attributes as the field shows them. */
  readonly read: (node: Node) => string;
  /** The attributes for what was typed, or null where it means nothing. */
  readonly write: (text: string, node: Node) => Record<string, unknown> | null;
}

/** A field inside a block that edits its attributes. */
export interface NodeField<Kind extends Field> {
  readonly dom: Kind;
  /** Shows the node's attributes, unless they are being typed here. */
  update(node: Node): void;
}

/** Makes a form field that edits the attributes of the node it stands in, at every keystroke. */
export function createNodeField<Kind extends Field>(
  { editor, getPos, field, label, read, write }: NodeFieldOptions<Kind>,
  node: Node,
): NodeField<Kind> {
  field.setAttribute('aria-label', label);
  field.readOnly = !editor.isEditable;
  field.value = read(node);

  field.addEventListener('input', () => {
    const position = getPos();
    changeNode(editor, getPos, (current) => write(field.value, current));
    if (!field.isConnected && position !== undefined) goOnTyping(editor, position, field);
  });
  field.addEventListener('keydown', (event) => {
    if (field instanceof HTMLTextAreaElement && isOnward(event, field)) {
      event.preventDefault();
      event.stopPropagation();
      leaveBelow(editor, getPos);
      return;
    }
    const done =
      event instanceof KeyboardEvent &&
      (event.key === 'Escape' || (event.key === 'Enter' && field instanceof HTMLInputElement));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    editor.view.focus();
  });

  return {
    dom: field,
    update(next) {
      field.readOnly = !editor.isEditable;
      if (document.activeElement !== field) field.value = read(next);
    },
  };
}

/** A first change may have the text around drawn anew, and with it the field that is typed in. */
function goOnTyping({ view }: Editor, position: number, before: Field): void {
  const dom = view.nodeDOM(position);
  const field = dom instanceof HTMLElement ? dom.querySelector<Field>(before.localName) : null;
  field?.focus();
  field?.setSelectionRange(before.selectionStart, before.selectionEnd);
}

/** `Ctrl+Enter`, and the arrow down behind the last letter, go on to the text below. */
function isOnward(event: Event, { selectionStart, value }: HTMLTextAreaElement): boolean {
  if (!(event instanceof KeyboardEvent) || event.isComposing) return false;
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (shiftKey || altKey) return false;
  const isMod = ctrlKey || metaKey;
  return key === 'Enter' ? isMod : key === 'ArrowDown' && !isMod && selectionStart === value.length;
}

/** Whether an event belongs to the fields and buttons of a node view and not to the text. */
export function isControlEvent(event: Event): boolean {
  if (!(event.target instanceof Element)) return false;
  const control = event.target.closest('input, textarea, button, select');
  if (control === null) return false;
  // The window tells a field about copying as soon as the selected text begins with it.
  return !(event instanceof ClipboardEvent) || control === document.activeElement;
}
