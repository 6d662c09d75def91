/** A word that is spelled wrong, and where it stands in the text of a view. */
export interface Mistake {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}
