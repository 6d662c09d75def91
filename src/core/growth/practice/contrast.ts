/** What time in a role gives by itself, and what is practised on purpose in its place. */
export const CONTRASTS = ['bug-class', 'source', 'meeting', 'proposal'] as const;

export type Contrast = (typeof CONTRASTS)[number];

/** Whether something was only done once more, or practised. */
export const SIDES = ['deliberate', 'passive'] as const;

export type Side = (typeof SIDES)[number];

/** How a contrast is told, and what a practice log asks about it. */
interface ContrastWords {
  readonly deliberate: string;
  readonly passive: string;
  /** A question for each heading but the last, in their order. */
  readonly asks: readonly [intention: string, happened: string, taught: string];
}

export const CONTRAST_WORDS: Readonly<Record<Contrast, ContrastWords>> = {
  'bug-class': {
    deliberate: 'Study why a class of bugs exists, and write the test that prevents it',
    passive: 'Fixed the same kind of bug again',
    asks: [
      'Which class of bugs? Why would it exist at all?',
      'Where does it come from? Which test fails without the cure?',
      'What makes the next one of its kind impossible?',
    ],
  },
  source: {
    deliberate: 'Read the source of a tool that you use daily',
    passive: 'Used a framework without reading its source',
    asks: [
      'Which tool, and which question is its source to answer?',
      'Which files did you read, and what did they do otherwise than you thought?',
      'What will you use, or avoid, from now on?',
    ],
  },
  meeting: {
    deliberate: 'Own the outcome of a meeting, and follow it up',
    passive: 'Sat in a meeting',
    asks: [
      'Which decision is the meeting to end with?',
      'What was decided, by whom, and who does what by when?',
      'What moved it forward, and what would have been better in writing?',
    ],
  },
  proposal: {
    deliberate: 'Propose an improvement of the system beyond your ticket',
    passive: 'Completed a ticket as it was assigned',
    asks: [
      'What would be better, for whom, and how would one see it?',
      'Whom did you propose it to, and what did they say?',
      'What did it need to be taken up?',
    ],
  },
};
