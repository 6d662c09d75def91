import type { YearEntry } from './year';

/** What is out, or on the way. */
const DRAFTS: readonly (readonly [
  YearEntry['kind'],
  string,
  string,
  string,
  Readonly<Record<string, string | readonly string[]>>,
])[] = [
  ['post', 'Names that say their unit', '2028-02-10', 'published', { pattern: 'Naming' }],
  ['post', 'An index is a bet', '2028-02-28', 'published', {}],
  ['post', 'Reading a flame graph', '2028-03-15', 'published', {}],
  ['post', 'Queues that forget', '2028-04-20', 'published', {}],
  ['post', 'Errors are values', '2028-05-30', 'published', { pattern: 'Swallowed errors' }],
  ['post', 'Types for dates', '2028-07-04', 'published', {}],
  ['post', 'One query, not many', '2028-08-09', 'published', { pattern: 'N+1 queries' }],
  ['post', 'A year of reviews', '2028-09-29', 'published', {}],
  ['post', 'What a lock promises', '2028-10-20', 'ready', {}],
  ['post', 'Small steps', '2028-11-11', 'ready', {}],
  ['post', 'Tests for branches', '2028-11-30', 'drafting', { pattern: 'Untested paths' }],
  ['post', 'Keys and where they live', '2028-12-20', 'drafting', {}],
  ['talk', 'Migrations without fear', '2028-03-09', 'given', {}],
  ['talk', 'Dates are hard', '2028-06-15', 'given', {}],
  ['talk', 'Reviews that teach', '2028-09-07', 'ready', {}],
  ['talk', 'A queue is a promise', '2028-11-23', 'drafting', {}],
];

const TAGS: Readonly<Record<string, readonly string[]>> = {
  'An index is a bet': ['sql'],
  'One query, not many': ['sql'],
  'Types for dates': ['typescript'],
  'Dates are hard': ['typescript'],
  'Migrations without fear': ['networking'],
  'Keys and where they live': ['sql/index'],
};

const CONVERSATIONS: readonly (readonly [string, string, string])[] = [
  [
    '2027-Q4',
    '2027-12-14',
    '## Promises\n\n- [x] Me: write the guide to migrations\n- [ ] Me: learn to read *flame graphs* #perf\n- [ ] My manager: ask for a mentor\n- [ ] My manager:\n',
  ],
  [
    '2028-Q1',
    '2028-03-30',
    '## What was said\n\n- Good year so far.\n\n## Promises\n\n- [ ] My manager: ask for a  mentor\n- [x] Me: take the pager\n  - [x] and write down how\n- [ ] Me: give the talk on dates\n',
  ],
  [
    '2028-Q2',
    '2028-06-29',
    '## Promises\n\n- [x] Me: give the talk on dates\n- [x] Me: two posts\n',
  ],
  [
    '2028-Q3',
    '2028-09-28',
    '## Promises\n\n- [ ] Me: plan a whole quarter\n- [ ] My manager: show me the new ladder\n',
  ],
];

const NOTES: readonly (readonly [
  string,
  string,
  Readonly<Record<string, string | readonly string[]>>,
])[] = [
  ['Why names hide units', '2028-01-20', { date: '2028-01-20', pattern: 'Unclear Names' }],
  ['Numbers want names', '2028-03-02', { date: '2028-03-02', pattern: '*Magic* numbers | [x]' }],
  [
    'No empty catch',
    '2028-06-01',
    { date: '2028-06-01', pattern: 'Swallowed errors', lint: '2028-08-20' },
  ],
  [
    'Functions with one job',
    '2028-07-31',
    { date: '2028-07-31', pattern: '\u00dcberladene Funktionen' },
  ],
  ['Tests of branches', '2028-12-01', { date: '2028-12-01', pattern: 'Missing tests' }],
  [
    'Pay at the start',
    '2027-09-01',
    { date: '2027-09-01', 'data-point': 'raise', amount: '80,000 EUR' },
  ],
  [
    'Offer of Acme & Sons',
    '2028-05-02',
    { date: '2028-05-02', 'data-point': 'offer', amount: '€ 92.000' },
  ],
  [
    'Offer from abroad',
    '2028-06-10',
    { date: '2028-06-10', 'data-point': 'offer', amount: '$120k' },
  ],
  [
    'The raise of the summer',
    '2028-07-01',
    { date: '2028-07-01', 'data-point': 'raise', amount: '86 000 EUR' },
  ],
];

/** Three remarks within ninety days over a 29 February, and three of which it is one day too many. */
const EDGES: readonly (readonly [string, string])[] = [
  ['Long functions', '2028-01-02'],
  ['Long functions', '2028-02-10'],
  ['Long functions', '2028-03-31'],
  ['Deep nesting', '2028-01-01'],
  ['Deep nesting', '2028-02-10'],
  ['Deep nesting', '2028-03-31'],
];

/** What was written by hand: remarks, posts, talks, notes, conversations, offers and raises. */
export const TOLD: readonly YearEntry[] = [
  ...EDGES.map(([pattern, day], at) => ({
    id: `edg${String(at).padStart(9, '0')}`,
    kind: 'review' as const,
    title: 'Tomáš: too much at once',
    created: `${day}T18:00:00.000Z`,
    stage: null,
    tags: [],
    facts: { date: day, role: 'got', pattern },
    body: 'Text.\n',
  })),
  ...DRAFTS.map(([kind, title, day, stage, facts], at) => ({
    id: `dra${String(at).padStart(9, '0')}`,
    kind,
    title,
    created: `${day}T13:00:00.000Z`,
    stage,
    tags: TAGS[title] ?? [],
    facts,
    body: 'Text.\n',
  })),
  ...CONVERSATIONS.map(([quarter, day, body], at) => ({
    id: `con${String(at).padStart(9, '0')}`,
    kind: 'note' as const,
    title: `Conversation about growth, ${quarter}`,
    created: `${day}T16:00:00.000Z`,
    stage: null,
    tags: [],
    facts: { conversation: quarter, date: day },
    body,
  })),
  ...NOTES.map(([title, day, facts], at) => ({
    id: `not${String(at).padStart(9, '0')}`,
    kind: 'note' as const,
    title,
    created: `${day}T12:00:00.000Z`,
    stage: null,
    tags: [],
    facts,
    body: 'Text.\n',
  })),
];
