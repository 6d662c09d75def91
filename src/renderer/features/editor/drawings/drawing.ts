/** A picture of a source, which stands beside it. */
export interface Drawing {
  readonly dom: HTMLElement;
  /** Draws the source, a moment after the last call and off the typing path. */
  show(source: string): void;
  destroy(): void;
}

/**
 * What a drawing shows, as its `data-state` tells the styles. What was drawn last stays while the
 * next is made.
 */
export type DrawingState = 'empty' | 'waiting' | 'shown' | 'problem';
