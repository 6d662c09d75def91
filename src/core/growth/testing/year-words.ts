/** Patterns as people write them: in other cases and spaces, under old names, in two forms of Ü. */
export const PATTERNS: readonly string[] = [
  'Unclear names',
  'unclear  Names',
  'Naming',
  'Missing tests',
  'Untested paths',
  '\u00dcberladene Funktionen',
  'U\u0308berladene Funktionen',
  'N+1 queries',
  'Swallowed errors',
  '*Magic* numbers | [x]',
  '',
];

/** Renamed, renamed on, and merged. */
export const NAMES = [
  { from: 'Naming', to: 'Names' },
  { from: 'Names', to: 'Unclear names' },
  { from: 'Missing tests', to: 'Untested paths' },
] as const;

/** Who said what in reviews: none of them is ever in a packet. */
export const PEOPLE: readonly string[] = ['Priyanka', 'Tomáš', 'O’Sullivan', 'ZhangWei', 'Łukasz'];

export const REMARKS: readonly string[] = [
  'say what the number counts',
  'what happens when this is null?',
  'this reads the table once a row',
  'the error is caught and gone',
  'there is no test for the second branch',
];

export const WINS: readonly string[] = [
  'Halved the build',
  'Led the incident review',
  'Wrote the guide to migrations',
  'Took the pager from Payments',
  'Removed the old queue',
];

export const TEAMS: readonly string[] = ['Support', 'Payments', 'Search', 'Everyone', ''];

/** Titles that Markdown would take for something else. */
export const HAZARDS: readonly string[] = [
  '*Not* _slanted_ and **not** bold',
  '# Not a heading',
  '[[Salary]] and ![[Picture.png]]',
  '%% not a comment %% here',
  '<b>HTML</b> &amp; &copy; <!-- gone? -->',
  '1. Not a list',
  '- [ ] not a task',
  '| a | b |',
  '`code` and ``more``',
  '==marked== ~~struck~~ ^sup^ ~sub~',
  'Costs $5 and $6, or $x^2$',
  'Closed #123 and #sql',
  '{{ template }} {% raw %}',
  '> Not a quote',
  String.raw`C:\temp\new_file_name \* \\`,
  'A paragraph’s ^block-id',
  'Took an hour {minutes=60}',
  ':::notes',
  'See https://example.com/a_b_c?d=*e* and me@example.com',
  '[text](https://example.com "title") [^1]',
  '---',
  '+++',
  '日本語のタイトル、全角＊記号＊',
  'שלום עולם and مرحبا',
  '👩‍👩‍👧 family \u200b zero width',
  '   spaces   around   ',
  'A line\nand another',
  '***',
];

/** Moments of entries without a date, at midnight in one of the zones, by their place. */
export const UNDATED: Readonly<Record<number, string>> = {
  // New Year in Los Angeles.
  0: '2028-01-01T07:59:59.000Z',
  1: '2028-01-01T08:00:00.000Z',
  // The end of February and 29 February, in Auckland.
  25: '2028-02-28T10:59:00.000Z',
  26: '2028-02-28T11:00:00.000Z',
  27: '2028-02-29T11:00:00.000Z',
  // Clocks go forward in Los Angeles.
  31: '2028-03-12T07:59:00.000Z',
  32: '2028-03-12T08:00:00.000Z',
  33: '2028-03-13T06:59:00.000Z',
  34: '2028-03-13T07:00:00.000Z',
  // The end of the first quarter, in Auckland and in Los Angeles.
  39: '2028-03-31T10:59:00.000Z',
  40: '2028-03-31T11:00:00.000Z',
  41: '2028-04-01T06:59:00.000Z',
  42: '2028-04-01T07:00:00.000Z',
  // Clocks go back in Auckland: the day has 25 hours.
  43: '2028-04-01T11:00:00.000Z',
  44: '2028-04-02T11:59:00.000Z',
  45: '2028-04-02T12:00:00.000Z',
  // Clocks go forward in Auckland: the day has 23 hours.
  115: '2028-09-23T11:59:00.000Z',
  116: '2028-09-23T12:00:00.000Z',
  117: '2028-09-24T10:59:00.000Z',
  118: '2028-09-24T11:00:00.000Z',
  // The end of the third quarter.
  119: '2028-09-30T10:59:00.000Z',
  120: '2028-09-30T11:00:00.000Z',
  121: '2028-10-01T06:59:00.000Z',
  122: '2028-10-01T07:00:00.000Z',
  // Clocks go back in Los Angeles.
  135: '2028-11-05T06:59:00.000Z',
  136: '2028-11-05T07:00:00.000Z',
  137: '2028-11-06T07:59:00.000Z',
  138: '2028-11-06T08:00:00.000Z',
  // New Year in Auckland: it is 2029 there.
  159: '2028-12-31T11:00:00.000Z',
};

export const VERSIONS = [
  {
    id: 'v1',
    day: '2027-11-01',
    source: 'Ladder 4, from my manager',
    text: '# Senior\n\n## Ownership\n\n- Owns a service end to end\n- Plans work of a month\n\n## Craft\n\n- Finds the cause, not the symptom\n- Explains trade-offs in writing\n\n## Others\n\n- Makes reviews teach\n- Grows a successor\n',
  },
  {
    id: 'v2',
    day: '2028-07-01',
    source: 'Ladder 5, the wiki',
    text: '# Senior\n\n## Ownership\n\n- Owns a service end to end\n- Plans work of a quarter\n\n## Craft\n\n- Explains trade-offs in writing\n\n## Others\n\n- Makes reviews teach\n- Grows a successor\n- Speaks for the team\n',
  },
] as const;

/** Notes that ask something: title, day, and what their front matter says. */
export const GAPS: readonly (readonly [string, string, string])[] = [
  ['What does an index cost?', '2028-02-29', 'open'],
  ['Why is *fsync* slow on [this] disk?', '2028-03-20', 'closed'],
  ['When is a lock fair?', '2028-05-01', ''],
  ['How are sparse files copied?', '2028-08-14', 'open'],
  ['What is a covering index?', '2028-10-02', 'closed'],
  ['Who rotates the keys?', '2028-12-30', 'open'],
];
