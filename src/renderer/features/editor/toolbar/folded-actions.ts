import { talkActions, wrapActions } from './block-actions';
import type { EditorAction } from './editor-action';
import { historyActions } from './history-actions';
import { markActions } from './mark-actions';
import { noteLinkAction } from './note-link-action';

/** The toolbar's width in CSS pixels below which it would need three lines. */
export const FOLD_BELOW = 400;

/** What a writer reaches for most, and so keeps a button of its own in a narrow pane. */
const KEPT = new Set(['bold', 'italic', 'code', 'bullet-list']);

const isKept = ({ id }: EditorAction): boolean => KEPT.has(id);
const isFolded = (action: EditorAction): boolean => !isKept(action);

/** The buttons of a narrow toolbar. */
export const keptActions = {
  marks: markActions.filter(isKept),
  wraps: wrapActions.filter(isKept),
};

/** What a narrow toolbar has in a menu. @param image adds images */
export function foldActions(isTalk: boolean, image: EditorAction): readonly EditorAction[] {
  return [
    ...markActions.filter(isFolded),
    noteLinkAction,
    image,
    ...wrapActions.filter(isFolded),
    ...(isTalk ? talkActions : []),
    ...historyActions,
  ];
}
