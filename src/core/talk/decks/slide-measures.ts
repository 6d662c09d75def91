import type { MarpTheme } from '../theme/marp-theme';

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
  /** Of the text of a quotation, 1 being that of other text. */
  readonly quotationSize: number;
  /** What a quotation and a callout have above and below their text, together. */
  readonly quotationPadding: number;
  readonly calloutPadding: number;
  /**
   * Of code: the height of a line, what is above and below, how many columns fit, how high it can
   * be with what is above and below, and whether it shrinks until it is.
   */
  readonly code: {
    readonly line: number;
    readonly padding: number;
    readonly columns: number;
    readonly room: number;
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
  quotationSize: 1,
  quotationPadding: 0,
  calloutPadding: 0,
  code: { line: 28.35, padding: 34, columns: 73, room: 563, shrinks: true },
  row: 57,
  cellLine: 43.5,
  cellLetter: 15,
  cellPadding: 27,
  formula: 66,
  formulaRow: 47,
  picture: 160,
};

/** Marp's theme “gaia”, measured in the same way. */
const MARP_GAIA: SlideMeasures = {
  room: { height: 580, width: 1140 },
  line: 47.25,
  font: 35,
  letter: 16.5,
  gap: 35,
  headingGap: 20,
  headings: [
    { font: 63, line: 85, padding: 0 },
    { font: 52.5, line: 71, padding: 0 },
    { font: 45.5, line: 61.5, padding: 0 },
    { font: 38.5, line: 52, padding: 0 },
  ],
  itemGap: 10.5,
  listIndent: 40,
  quotationIndent: 70,
  quotationSize: 1,
  quotationPadding: 0,
  calloutPadding: 0,
  code: { line: 33.1, padding: 24.5, columns: 76, room: 545, shrinks: true },
  row: 62.25,
  cellLine: 47.25,
  cellLetter: 16.5,
  cellPadding: 29,
  formula: 73,
  formulaRow: 51,
  picture: 160,
};

/** Marp's theme “uncover”, measured in the same way. */
const MARP_UNCOVER: SlideMeasures = {
  room: { height: 660, width: 1140 },
  line: 56,
  font: 40,
  letter: 24.5,
  gap: 15,
  headingGap: 15,
  headings: [
    { font: 80, line: 112, padding: 15 },
    { font: 68, line: 95, padding: 15 },
    { font: 56, line: 78.4, padding: 15 },
    { font: 48, line: 67.2, padding: 15 },
  ],
  itemGap: 0,
  listIndent: 40,
  quotationIndent: 144,
  quotationSize: 0.84,
  quotationPadding: 0,
  calloutPadding: 0,
  code: { line: 32.2, padding: 22.4, columns: 65, room: 570, shrinks: true },
  row: 69,
  cellLine: 56,
  cellLetter: 24.5,
  cellPadding: 40,
  formula: 90,
  formulaRow: 63,
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
  quotationSize: 1,
  quotationPadding: 6,
  calloutPadding: 26,
  code: { line: 28.35, padding: 26, columns: 78, room: 608, shrinks: true },
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
  quotationSize: 1,
  quotationPadding: 8,
  calloutPadding: 8,
  code: { line: 18, padding: 24, columns: 117, room: 472, shrinks: false },
  row: 51.4,
  cellLine: 26.4,
  cellLetter: 9.3,
  cellPadding: 16,
  formula: 43,
  formulaRow: 26,
  picture: 110,
};

/** What Marp's slides have room for in each theme that it brings along. */
export const MARP_MEASURES: Readonly<Record<MarpTheme['theme'], SlideMeasures>> = {
  default: MARP,
  gaia: MARP_GAIA,
  uncover: MARP_UNCOVER,
};
