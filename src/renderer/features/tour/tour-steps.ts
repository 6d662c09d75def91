import type { MenuCommand } from '#contract/desktop/desktop';

/** A step on the way from a note to a post that is out. */
export interface TourStep {
  readonly title: string;
  /** @param keys a command's keys in brackets, or nothing for one without */
  readonly say: (keys: (command: MenuCommand) => string) => string;
  /** Controls that are pointed at; the first that is there. */
  readonly targets: readonly string[];
  /** What the tour can do for the person here. */
  readonly action?: 'compose' | 'export';
}

/** The whole way, in its order. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: 'Write a note',
    say: (keys) =>
      `The plus${keys('newNote')} makes a note of one thing that you learned. It is saved as you type: the word “Saved” above the text means that it would survive a power cut.`,
    targets: ['section[aria-label="Entries"] [aria-label^="New "]'],
  },
  {
    title: 'Link it',
    say: () =>
      'In a text, [[ links another note. Tags stand here, or behind # in the text. Below each text stands what links to it, where it is mentioned without a link, and what is related.',
    targets: ['main [aria-labelledby="backlinks"]', 'main [aria-label="Tags"]'],
  },
  {
    title: 'Make a draft of notes',
    say: (keys) =>
      `“Compose from Notes”${keys('compose')}, or this menu, makes a post or a talk of notes that you choose. Each block remembers its note, and the notes stay as they are.`,
    targets: ['main [aria-label="More actions"]'],
    action: 'compose',
  },
  {
    title: 'Check it',
    say: (keys) =>
      `“Publish” on a post${keys('publish')} shows every file before it is written, and names what is private or would break. The Markdown${keys('switchView')} can be looked at any time.`,
    targets: ['main [data-next-step]', 'main [aria-label="Markdown source"]'],
  },
  {
    title: 'Take it out',
    say: () =>
      'A post goes into your blog, a talk becomes slides, and the whole library leaves as Markdown whenever you like. That is the way of a thought; Settings and all commands are in the menus.',
    targets: ['main [data-next-step]'],
    action: 'export',
  },
];
