import type { DraftText } from '#core/draft/rework-excerpts';

/**
 * Changes a draft's text from beside it.
 * @param at before which of the document's blocks something new is wanted: after the cursor, at the
 *   end where it was nowhere yet, or where something is dropped
 * @returns the draft itself, or null, where there is nothing to do
 */
export type Rework = (draft: DraftText, at: number) => DraftText | null;

/** Asks the open text for a change. */
export interface ReworkRequest {
  readonly rework: Rework;
  /** @param undo takes it back; false where something was written since */
  readonly onDone?: (undo: () => boolean) => void;
}

let dragged: Rework | null = null;

/** Something that would change a text is being dragged; null when it no longer is. */
export function setDraggedRework(rework: Rework | null): void {
  dragged = rework;
}

export function draggedRework(): Rework | null {
  return dragged;
}
