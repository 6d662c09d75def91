import { type EditorState, TextSelection } from '@tiptap/pm/state';

/** Whether what is selected is text that can be marked: not code, nor a whole block. */
export function isWordsSelected({ doc, selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  const { $from, $to, from, to } = selection;
  if ($from.parent.type.spec.code === true || $to.parent.type.spec.code === true) return false;
  return doc.textBetween(from, to).trim() !== '';
}
