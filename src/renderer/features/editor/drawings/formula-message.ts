/** A formula to be tried out. */
export interface FormulaTrial {
  readonly latex: string;
  readonly isBlock: boolean;
}

/** What came of it. The worker says null once, when it is ready. */
export type FormulaVerdict =
  | { readonly isFine: true }
  | {
      readonly isFine: false;
      /** In KaTeX's words. */
      readonly problem: string;
      /** Where in the formula, counted in letters; null where nobody knows. */
      readonly at: number | null;
    };
