import type { SlideLook } from '../deck';
import type { SlideColour } from './slide-colours';

/** Slides as a presentation program has them: boxes on a stage of `STAGE`, all lengths in its pixels. */
export interface Presentation {
  readonly title: string;
  /** The main language, such as `ja-JP`: it says which letters East Asian text is set in. */
  readonly language: string;
  readonly look: SlideLook;
  readonly slides: readonly PresentedSlide[];
}

/** A slide with what is said to it. */
export interface PresentedSlide {
  /** From 1, which is the title's slide and shows no number. */
  readonly number: number;
  readonly boxes: readonly Box[];
  /** The speaker notes, a paragraph a line; empty for none. */
  readonly notes: string;
}

/** Where something stands. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Box = Place & Content;

/** What is in a box. Sizes are those of letters. */
export type Content =
  | {
      readonly kind: 'title';
      readonly paragraph: Paragraph;
      readonly size: number;
      /** Whether it stands alone on its slide, under a short bar. */
      readonly isAlone: boolean;
    }
  | {
      readonly kind: 'text';
      readonly paragraphs: readonly Paragraph[];
      readonly size: number;
      readonly look: TextLook;
    }
  | { readonly kind: 'code'; readonly lines: readonly CodeLine[]; readonly size: number }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly Cell[])[];
      /** Of its columns. */
      readonly widths: readonly number[];
      readonly size: number;
    }
  | {
      readonly kind: 'image';
      /** PNG, JPEG or GIF. */
      readonly bytes: Uint8Array;
      /** For those who can't see it. */
      readonly alt: string;
    };

/** Quiet text is smaller than what is told. */
export type TextLook = 'plain' | 'quotation' | 'callout' | 'quiet';

/** What stands before a paragraph: the number of a list's item, or a sign. */
export type Marker = number | 'bullet' | 'checked' | 'unchecked' | null;

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly marker: Marker;
  /** How many lists it is in, less one. */
  readonly level: number;
  /** Times the size of its box. */
  readonly scale: number;
  /** Space above it, where it isn't the first. */
  readonly gap: number;
  readonly isRightToLeft: boolean;
}

/** Letters that look alike. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isCode: boolean;
  readonly isMarked: boolean;
  /** Whether it stands higher or lower and is smaller. */
  readonly script?: 'super' | 'sub';
  /** Where it leads, null for nowhere. */
  readonly link: string | null;
}

/** A line of code. */
export interface CodeLine {
  readonly isMarked: boolean;
  readonly runs: readonly { readonly text: string; readonly colour: SlideColour }[];
}

export interface Cell {
  readonly runs: readonly Run[];
  readonly isHead: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly columns: number;
  readonly rows: number;
}
