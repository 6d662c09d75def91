import type { DeckFormat, DeckNotes, Paper, PdfPages, SlideLook } from '#core/talk/deck';
import { usualPaper } from '#core/talk/paper';

/** A format that slides can be written in, as a person chooses it. */
interface DeckChoice {
  readonly format: DeckFormat;
  readonly name: string;
  readonly about: string;
  /** Whether slides can be light or dark. */
  readonly hasLooks: boolean;
}

/** Everything that can be written of a talk. */
export const FORMATS: readonly DeckChoice[] = [
  {
    format: 'marp',
    name: 'Marp',
    about: 'Markdown that Marp turns into HTML, PDF or PowerPoint.',
    hasLooks: false,
  },
  {
    format: 'slidev',
    name: 'Slidev',
    about: 'Markdown that Slidev shows, with formulas and Mermaid diagrams drawn.',
    hasLooks: true,
  },
  {
    format: 'reveal',
    name: 'One HTML file (reveal.js)',
    about: 'Opens in any browser, offline. S opens the speaker view with notes and times.',
    hasLooks: true,
  },
  {
    format: 'powerpoint',
    name: 'PowerPoint',
    about: 'Text, tables and notes that stay so, with diagrams and formulas as pictures.',
    hasLooks: true,
  },
  {
    format: 'pdf',
    name: 'PDF',
    about: 'To show, to print and to hand out: real text, with links and bookmarks.',
    hasLooks: true,
  },
  {
    format: 'outline',
    name: 'Outline for a call for papers',
    about: 'Title, abstract, timed outline and bio as Markdown: from the talk’s properties.',
    hasLooks: false,
  },
];

/** What of the speaker notes is written. */
export const NOTES: readonly { readonly value: DeckNotes; readonly label: string }[] = [
  { value: 'with', label: 'Slides with speaker notes' },
  { value: 'without', label: 'Slides without notes' },
  { value: 'only', label: 'Speaker notes alone, as Markdown to print' },
];

/** What stands on the pages of a PDF. */
export const PAGES: readonly {
  readonly value: PageChoice;
  readonly label: string;
  readonly pages: PdfPages;
  readonly notes: DeckNotes;
}[] = [
  { value: 'slides', label: 'A slide a page, without notes', pages: 'slides', notes: 'without' },
  { value: 'notes', label: 'A slide a page, with its notes', pages: 'notes', notes: 'with' },
  { value: 'handout', label: 'Three slides a page, with notes', pages: 'handout', notes: 'with' },
  { value: 'lines', label: 'Three slides a page, with lines', pages: 'handout', notes: 'without' },
];

export const PAGE_CHOICES = ['slides', 'notes', 'handout', 'lines'] as const;

type PageChoice = (typeof PAGE_CHOICES)[number];

/** How slides look. */
export const LOOKS: readonly { readonly value: SlideLook; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** What a PDF is printed on. */
export const PAPER_CHOICES: readonly { readonly value: Paper; readonly label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
];

/** Papers, the one first that is usual where this computer's language is spoken. */
export const USUAL_PAPERS: readonly [Paper, Paper] =
  usualPaper(navigator.language) === 'letter' ? ['letter', 'a4'] : ['a4', 'letter'];
