import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { notifyBriefly } from '../../../look/notices';
import { nextComment } from './put-comment';

/** Selects the next comment of the text, or the one before, and brings it into sight. */
export function goToComment(editor: Editor, step: 1 | -1): void {
  const found = nextComment(editor.state, step);
  editor.view.focus();
  if (found === null) {
    notifyBriefly('This entry has no comments.');
    return;
  }
  const { doc, tr } = editor.state;
  const selection = NodeSelection.create(doc, found.position);
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
}
