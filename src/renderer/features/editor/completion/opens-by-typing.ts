import type { PluginKey, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { SuggestionOptions } from '@tiptap/suggestion';
import { FOLLOWED } from '../follow-document';

/** What a suggestion plugin knows of its menu. */
interface Suggesting {
  readonly active: boolean;
  readonly range: { readonly from: number };
}

/** What says that a change is none that was typed: it came from elsewhere, by Undo, by pasting. */
const NOT_TYPED = [FOLLOWED, 'history$', 'closeHistory$', 'uiEvent'];

/**
 * Lets a menu of suggestions open by typing alone: not where the cursor is put, nor by what Undo or
 * a change from elsewhere brings. Once open it goes on for the text that it opened for.
 */
export function opensByTyping(
  key: PluginKey<Suggesting>,
): NonNullable<SuggestionOptions['shouldShow']> {
  return ({ editor, range, transaction }) => {
    const cause = transaction.getMeta('appendedTransaction') as Transaction | undefined;
    if (isTyped(cause ?? transaction)) return true;
    const before = key.getState(editor.state);
    return before?.active === true && transaction.mapping.map(before.range.from) === range.from;
  };
}

/** Whether a transaction puts letters right before the cursor. */
function isTyped(transaction: Transaction): boolean {
  const step = transaction.steps.at(-1);
  if (!(step instanceof ReplaceStep)) return false;
  if (NOT_TYPED.some((meta) => transaction.getMeta(meta) !== undefined)) return false;
  const { content, size } = step.slice;
  return content.lastChild?.isText === true && step.from + size === transaction.selection.from;
}
