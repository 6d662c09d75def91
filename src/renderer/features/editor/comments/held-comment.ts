import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { storeTyped } from '../../../parts/store-typed';
import { isComment } from './put-comment';

/** What was typed into a comment that is not in the text yet, and what was selected then. */
export interface HeldComment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const keyOf = (entryId: string): string => `outloud-comment ${entryId}`;

/** Keeps what is being typed, across another entry and a restart; null when it is done with. */
export function holdComment(entryId: string, held: HeldComment | null): void {
  storeTyped(keyOf(entryId), held === null ? null : JSON.stringify(held));
}

/** What was typed last and is in no comment yet; null where nothing waits. */
export function readHeldComment(entryId: string): HeldComment | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(entryId)) ?? 'null');
    return isHeld(value) && value.text.trim() !== '' ? value : null;
  } catch {
    return null;
  }
}

/** Selects again what was selected then, as far as it is still there. */
export function selectHeld({ doc, tr }: EditorState, { from, to }: HeldComment): Transaction {
  const within = (place: number): number => Math.min(Math.max(place, 0), doc.content.size);
  const [start, end] = [within(from), within(to)];
  const node = doc.nodeAt(start);
  const isSelected = node !== null && isComment(node) && start + node.nodeSize === end;
  if (isSelected) return tr.setSelection(NodeSelection.create(doc, start));
  const again = tr.setSelection(TextSelection.between(doc.resolve(start), doc.resolve(end)));
  // What stood there may be gone, and code in its place.
  return again.selection.$to.parent.type.spec.code === true
    ? again.setSelection(Selection.atEnd(doc))
    : again;
}

function isHeld(value: unknown): value is HeldComment {
  if (typeof value !== 'object' || value === null) return false;
  const { text, from, to } = value as Partial<Record<keyof HeldComment, unknown>>;
  return typeof text === 'string' && Number.isSafeInteger(from) && Number.isSafeInteger(to);
}
