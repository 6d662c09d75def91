/** A diagram to be drawn. */
export interface Diagram {
  /** What Mermaid reads. */
  readonly source: string;
  /** Whether it will stand on a dark ground. */
  readonly dark: boolean;
  /** Whether its colours are to be as far apart as can be. */
  readonly high: boolean;
}

/** A diagram as it was drawn, or what is wrong with its source. */
export type DrawnDiagram =
  | { readonly svg: string }
  | {
      /** In plain words. */
      readonly problem: string;
      /** Which line it is about, counted from 1; null where nobody knows. */
      readonly line: number | null;
    };

/** The longest source that is drawn, in letters. */
export const LONGEST_DIAGRAM = 20_000;
