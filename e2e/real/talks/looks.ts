import { type FixtureTalk, slide } from './fixture-talk';

/** One of each thing that has a colour. */
const TEXT = '## One\n\n# A title\n\nText with [a link](https://example.org).\n\n> A quotation\n';

/** Front matters that change how Marp shows a talk. */
const FRONT_MATTERS: readonly (readonly string[])[] = [
  [],
  ['class: invert'],
  ['theme: gaia'],
  ['theme: gaia', 'class: [lead, gaia]'],
  ['theme: uncover', 'class: invert'],
  ["color: '#303030'", 'backgroundColor: ivory'],
  ['backgroundColor: black'],
  [
    'style: |',
    '  :root { --dark: #101418 }',
    '  section { background: var(--dark); color: #eeeeee }',
    '  section.lead { color: #222222 }',
    '  h1, h2 { color: #ffee00 }',
    '  a { color: hsl(200, 100%, 80%) }',
  ],
  ['theme: gaia', 'style: |', '  blockquote { color: #000080; background: #ffffff }'],
];

/** Talks that differ by their front matter alone. */
export const LOOKS: readonly FixtureTalk[] = FRONT_MATTERS.map((lines, index) => ({
  name: `look-${index + 1}`,
  title: `Look ${index + 1}`,
  markdown: ['---', `slot: ${index + 5}`, ...lines, '---', '', TEXT].join('\n'),
  slides: [slide(`Look ${index + 1}`), slide('One'), slide('A title')],
}));
