import type { DeckFormat, DeckNotes, SlideLook } from '#core/talk/deck';

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

/** How slides look. */
export const LOOKS: readonly { readonly value: SlideLook; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
