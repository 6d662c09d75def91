/** What a slide has room for, and what its text takes, in CSS pixels at the text's own size. */
export interface SlideMeasures {
  /** Of the slide, less its margins. */
  readonly room: { readonly height: number; readonly width: number };
  /** Of its text: the height of a line, the size, and how wide a letter is on the average. */
  readonly line: number;
  readonly font: number;
  readonly letter: number;
  /** Between blocks, and above a heading that is not the first. */
  readonly gap: number;
  readonly headingGap: number;
  /** Font, line and padding of each level of headings; all further ones are as the last. */
  readonly headings: readonly {
    readonly font: number;
    readonly line: number;
    readonly padding: number;
  }[];
  /** Between the items of a list, and what a list and a quotation are set in. */
  readonly itemGap: number;
  readonly listIndent: number;
  readonly quotationIndent: number;
  /** What a quotation and a callout have above and below their text, together. */
  readonly quotationPadding: number;
  readonly calloutPadding: number;
  /**
   * Of code: the height of a line, what is above and below, how many columns fit, and whether it
   * shrinks until all of it does.
   */
  readonly code: {
    readonly line: number;
    readonly padding: number;
    readonly columns: number;
    readonly shrinks: boolean;
  };
  /** Of a table: a row of one line, further lines, and a letter and the padding of a cell. */
  readonly row: number;
  readonly cellLine: number;
  readonly cellLetter: number;
  readonly cellPadding: number;
  /** A formula with a fraction, and a row of a matrix. */
  readonly formula: number;
  readonly formulaRow: number;
  /** The least height at which a picture is worth showing; it takes the room that is left. */
  readonly picture: number;
}

/** Marp's default theme, measured with Marp CLI 4.5 on a slide of 1280 × 720. */
export const MARP: SlideMeasures = {
  room: { height: 563, width: 1123 },
  line: 43.5,
  font: 29,
  letter: 15,
  gap: 16,
  headingGap: 24,
  headings: [
    { font: 46.4, line: 58, padding: 14 },
    { font: 37.7, line: 47, padding: 11 },
    { font: 31.9, line: 40, padding: 0 },
    { font: 30.5, line: 38, padding: 0 },
  ],
  itemGap: 7.25,
  listIndent: 58,
  quotationIndent: 65,
  quotationPadding: 0,
  calloutPadding: 0,
  code: { line: 28.35, padding: 34, columns: 73, shrinks: true },
  row: 57,
  cellLine: 43.5,
  cellLetter: 15,
  cellPadding: 27,
  formula: 66,
  formulaRow: 47,
  picture: 160,
};

/** Outloud's own pages, with the theme in `pages/theme.css`. */
export const PAGE: SlideMeasures = {
  room: { height: 608, width: 1136 },
  line: 40.6,
  font: 29,
  letter: 15,
  gap: 16,
  headingGap: 16,
  headings: [
    { font: 45, line: 54, padding: 6 },
    { font: 45, line: 54, padding: 6 },
    { font: 37.7, line: 45.3, padding: 5 },
    { font: 30.5, line: 36.6, padding: 0 },
  ],
  itemGap: 7.25,
  listIndent: 45,
  quotationIndent: 32,
  quotationPadding: 6,
  calloutPadding: 26,
  code: { line: 28.35, padding: 26, columns: 78, shrinks: true },
  row: 55,
  cellLine: 37.8,
  cellLetter: 14,
  cellPadding: 38,
  formula: 58,
  formulaRow: 49,
  picture: 160,
};

/** Slidev's default theme, measured with Slidev 52 on its canvas of 980 × 552. */
export const SLIDEV: SlideMeasures = {
  room: { height: 472, width: 868 },
  line: 24,
  font: 17.6,
  letter: 9.3,
  gap: 16,
  headingGap: 16,
  headings: [
    { font: 36, line: 40, padding: 16 },
    { font: 30, line: 36, padding: 0 },
    { font: 24, line: 32, padding: 0 },
    { font: 20, line: 28, padding: 0 },
  ],
  itemGap: 7.7,
  listIndent: 20,
  quotationIndent: 18,
  quotationPadding: 8,
  calloutPadding: 8,
  code: { line: 18, padding: 24, columns: 117, shrinks: false },
  row: 51.4,
  cellLine: 26.4,
  cellLetter: 9.3,
  cellPadding: 16,
  formula: 43,
  formulaRow: 26,
  picture: 110,
};
