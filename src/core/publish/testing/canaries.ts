import type { EntryRecord } from '#core/library/record';
import { type Canary, FIRST, noted, RUN, SENTENCE, shows, withFront } from './canary';
import { asset, post } from './plan-posts';

const PAY = noted('Pay', 'x', { private: true });
const hidden = (markdown: string): Pick<Canary, 'marked' | 'open'> => ({
  marked: noted('Plan', markdown),
  open: noted('Plan', SENTENCE),
});
const byNature = (kind: EntryRecord['kind']): Pick<Canary, 'marked' | 'open'> => ({
  marked: noted('W', SENTENCE, { kind }),
  open: noted('W', SENTENCE),
});

/** Not marked private: its front matter says what it is. */
const byFacts = (yaml: string): Pick<Canary, 'marked' | 'open'> => ({
  marked: noted('W', `---\n${yaml}\n---\n\n${SENTENCE}`),
  open: noted('W', SENTENCE),
});

/** What the export of a post must stop for, whichever generator reads it. */
export const CANARIES: readonly Canary[] = [
  { place: 'the words of a link', way: FIRST, shown: '[Salary talk notes](https://e.example)' },
  { place: 'an alias', way: FIRST, shown: 'See the *spring* paper, as the spring paper says.' },
  { place: 'the anchor of a heading', way: FIRST, shown: '[x](#salary-talk-notes)' },
  { place: 'a heading', way: FIRST, shown: '## Salary: talk notes' },
  {
    place: 'a link between entries',
    way: /links to the private note/,
    shown: '[[Salary talk notes]]',
  },
  {
    place: 'a link with other words',
    way: /links to the private note/,
    shown: '[[The spring paper|x]]',
  },
  { place: 'an embedded note', way: /links to the private note/, shown: '![[salary talk notes]]' },
  {
    place: 'a link to the file of a note',
    way: /links to the private note/,
    shown: '[x](../Pay.md)',
    marked: PAY,
  },
  { place: 'the slug in the target of a link', way: FIRST, shown: '[x](/posts/pay/)', marked: PAY },
  {
    place: 'the target of a defined link',
    way: FIRST,
    shown: '[x][1]\n\n[1]: /posts/pay/',
    marked: PAY,
  },
  {
    place: 'a link in front matter',
    way: /front matter, at related/,
    shown: withFront("related: '[[Pay]]'"),
    marked: PAY,
  },
  { place: 'the id of an entry', way: FIRST, shown: '[x](outloud:secretnote0000000042)' },
  {
    place: 'the title of the post, and the name of its file',
    way: /front matter, at title/,
    shown: post('p1', 'On salary talk notes', 'x'),
  },
  {
    place: 'a comment in a line',
    way: /only in a comment of “Plan”/,
    shown: SENTENCE,
    ...hidden(`A %%${SENTENCE}%% b`),
  },
  {
    place: 'a comment of its own',
    way: /only in a comment of “Plan”/,
    shown: SENTENCE,
    ...hidden(`%%\n${SENTENCE}\n%%`),
  },
  {
    place: 'an HTML comment',
    way: /only in a comment of “Plan”/,
    shown: SENTENCE,
    ...hidden(`<!-- ${SENTENCE} -->`),
  },
  {
    place: 'a comment within HTML',
    way: /only in a comment of “Plan”/,
    shown: SENTENCE,
    ...hidden(`<div><!-- ${SENTENCE} --></div>`),
  },
  { place: 'a win', way: /the private note “W”/, shown: SENTENCE, ...byNature('win') },
  { place: 'a review', way: /the private note “W”/, shown: SENTENCE, ...byNature('review') },
  {
    place: 'a practice log',
    way: /the private note “W”/,
    shown: SENTENCE,
    ...byNature('practice'),
  },
  {
    place: 'the note of a conversation about growth',
    way: /the private note “W”/,
    shown: SENTENCE,
    ...byFacts('conversation: 2026-Q3'),
  },
  {
    place: 'an offer or a raise',
    way: /the private note “W”/,
    shown: SENTENCE,
    ...byFacts('data-point: offer\namount: 95,000 EUR'),
  },
  { place: 'its tags', way: /tag “Pay\/Band”/, shown: shows({ tags: ['Pay/Band'] }) },
  { place: 'a tag in its text', way: /tag “Nightingale”/, shown: 'On #Nightingale' },
  {
    place: 'a tag in front matter',
    way: /front matter, at keywords/,
    shown: withFront('keywords: [a, nightingale]'),
  },
  { place: 'the address of a tag', way: FIRST, shown: '[x](https://e.example/tags/nightingale/)' },
  { place: 'a tag in a link', way: FIRST, shown: '[x](https://e.example/ "see #nightingale")' },
  {
    place: 'a picture under another name',
    way: /show the image fine\.png/,
    shown: shows({ attachments: { 'fine.png': asset('a') } }, '![x](fine.png)'),
  },
  {
    place: 'a picture with another ending',
    way: /show the image fine\.jpg/,
    shown: shows(
      { attachments: { 'fine.jpg': asset('a').replace('png', 'jpg') } },
      '![x](fine.jpg)',
    ),
  },
  {
    place: 'the name of a file',
    way: /in line|name of an image/,
    shown: shows(
      { attachments: { 'pay slips 2025.png': asset('b') } },
      '![x](pay%20slips%202025.png)',
    ),
  },
  {
    place: 'the hash of a file',
    way: FIRST,
    shown: `[x](https://e.example/${'a'.repeat(64)}.png)`,
  },
  {
    place: 'the description of a picture',
    way: FIRST,
    shown: `![${RUN}](https://e.example/x.png)`,
  },
  { place: 'the title of a picture', way: FIRST, shown: `![x](https://e.example/x.png "${RUN}")` },
  { place: 'a caption', way: FIRST, shown: `<figure><figcaption>${RUN}</figcaption></figure>` },
  { place: 'code', way: /in code, line/, shown: `\`\`\`\n${RUN}\n\`\`\`` },
  { place: 'a comment in code', way: /in code, line/, shown: `\`\`\`js\nrun(); // ${RUN}\n\`\`\`` },
  { place: 'words of code', way: FIRST, shown: `x \`${RUN}\`` },
  {
    place: 'a diagram',
    way: /in code|in line/,
    shown: `\`\`\`mermaid\ngraph LR\n  a["${RUN}"] --> b\n\`\`\``,
  },
  { place: 'a formula', way: /in line|in code/, shown: `$$\n\\text{${RUN}}\n$$` },
  { place: 'a footnote', way: FIRST, shown: `x[^1]\n\n[^1]: ${RUN}` },
  { place: 'a table', way: FIRST, shown: `| a | b |\n| - | - |\n| ${RUN} | c |` },
  { place: 'a task', way: FIRST, shown: `- [ ] ${RUN}` },
  { place: 'the title of a callout', way: FIRST, shown: `> [!note] ${RUN}\n> x` },
  { place: 'a summary', way: FIRST, shown: `<details><summary>${RUN}</summary>x</details>` },
  { place: 'an attribute of HTML', way: FIRST, shown: `<p data-x="${RUN}">x</p>` },
  {
    place: 'the description',
    way: /front matter, at description/,
    shown: withFront(`description: ${RUN}`),
  },
  {
    place: 'a field of one’s own',
    way: /front matter, at seo/,
    shown: withFront(`seo:\n  words: [a, "${RUN}"]`),
  },
  {
    place: 'the series',
    way: /front matter, at series/,
    shown: withFront('series: Salary talk notes'),
  },
  {
    place: 'the canonical address',
    way: /front matter, at canonical/,
    shown: withFront('canonical: https://e.example/salary-talk-notes/'),
  },
];
