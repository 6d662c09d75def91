import { type Canary, FIRST, RUN, SENTENCE, SLUG, withFront } from './canary';

/** What the export of a post must stop for, however it is written. */
export const DISGUISED: readonly Canary[] = [
  {
    place: 'another case and spacing',
    way: FIRST,
    shown: 'Manager SAID the   Reorganisation —\tstarts\u00a0in',
  },
  {
    place: 'other Unicode forms',
    way: FIRST,
    shown: 'ｍａｎａｇｅｒ said the re\u0301organi\u00adsa\u200btion starts in',
  },
  {
    place: 'bold in the middle of a word',
    way: FIRST,
    shown: 'manager said the reorg**anis**ation starts in',
  },
  {
    place: 'HTML in the middle of a word',
    way: FIRST,
    shown: 'manager said the reorg<b>anis</b>ation starts in',
  },
  {
    place: 'a link in the middle',
    way: FIRST,
    shown: 'manager [said the](https://e.example/a/b) reorganisation starts in',
  },
  {
    place: 'a footnote in the middle',
    way: FIRST,
    shown: 'manager said the[^1] reorganisation starts in\n\n[^1]: x',
  },
  {
    place: 'a comment in the middle',
    way: FIRST,
    shown: 'manager said the %%x y%% reorganisation <!-- z --> starts in',
  },
  { place: 'a line’s end', way: FIRST, shown: 'manager said\nthe reorganisation  \nstarts in' },
  { place: 'a break', way: FIRST, shown: 'manager said the<br>reorganisation starts in' },
  {
    place: 'HTML of several lines',
    way: FIRST,
    shown: '<div>\nmanager said the\nreorganisation starts in\n</div>',
  },
  {
    place: 'the items of a list',
    way: FIRST,
    shown: '1. manager said\n2. the reorganisation\n3. starts in',
  },
  {
    place: 'a quotation',
    way: FIRST,
    shown: '> manager said\n> the reorganisation\n>\n> starts in',
  },
  {
    place: 'an address with escapes',
    way: FIRST,
    shown: `[x](https://e.example/?q=${encodeURIComponent(RUN)})`,
  },
  {
    place: 'references to characters',
    way: FIRST,
    shown: '<p>m&#97;nager said the re&shy;organis&#x61;tion&nbsp;starts in</p>',
  },
  {
    place: 'escapes of JSON',
    way: FIRST,
    shown: '<p data-x="m\\u0061nager said the reorganisation starts in">x</p>',
  },
  {
    place: 'the label of a footnote',
    leftOut: true,
    way: FIRST,
    shown: `x[^${SLUG}]\n\n[^${SLUG}]: y`,
  },
  { place: 'the label of a defined link', way: FIRST, shown: `[x][${RUN}]\n\n[${RUN}]: /a` },
  { place: 'an id of one’s own', leftOut: true, way: FIRST, shown: `## x {#${SLUG}}` },
  { place: 'the anchor in an address', way: FIRST, shown: `[x](https://e.example/#${SLUG})` },
  { place: 'an address as text', way: FIRST, shown: `<https://e.example/${SLUG}>` },
  { place: 'a class', way: FIRST, shown: `<p class="${SLUG}">x</p>` },
  { place: 'a style', way: FIRST, shown: `<style>p::after { content: "${RUN}" }</style>` },
  {
    place: 'the title of code',
    leftOut: true,
    way: /in code/,
    shown: `\`\`\`js title="${RUN}"\nx\n\`\`\``,
  },
  {
    place: 'a diagram’s comment',
    way: /in code|in line/,
    shown: `\`\`\`mermaid\ngraph LR\n  %% ${RUN}\n  a --> b\n\`\`\``,
  },
  {
    place: 'words of a formula',
    way: /in line|in code/,
    shown: '$$\n\\text{manager said} \\mathrm{the reorganisation} \\mbox{starts in}\n$$',
  },
  {
    place: 'the cells of a row',
    way: FIRST,
    shown: '| manager said | the | reorganisation |\n| - | - | - |\n| starts in | b | c |',
  },
  { place: 'a name in code', way: FIRST, shown: '`managerSaidTheReorganisationStartsIn()`' },
  {
    place: 'a name with low lines',
    way: FIRST,
    shown: '`manager_said_the_reorganisation_starts_in`',
  },
  {
    place: 'an address that holds its data',
    way: FIRST,
    shown: `![x](data:text/plain;base64,${btoa(SENTENCE)})`,
  },
  { place: 'data in HTML', way: FIRST, shown: `<p data-x="${btoa(SENTENCE)}">x</p>` },
  {
    place: 'data in code',
    way: /in code/,
    shown: `\`\`\`\n${btoa(SENTENCE).replace(/.{64}/g, '$&\n')}\n\`\`\``,
  },
  {
    place: 'a key of front matter',
    way: /front matter/,
    shown: withFront(`${SLUG}: true`),
  },
  {
    place: 'a list in front matter',
    way: /front matter, at seo/,
    shown: withFront(`seo:\n  - manager said\n  - the reorganisation\n  - starts in`),
  },
  {
    place: 'a comment in front matter',
    leftOut: true,
    way: /front matter/,
    shown: withFront(`layout: post # ${RUN}`),
  },
  {
    place: 'a folded text in front matter',
    way: /front matter, at seo/,
    shown: withFront(`seo: >-\n  manager said the\n  reorganisation starts\n  in`),
  },
  {
    place: 'escapes in front matter',
    way: /front matter, at seo/,
    shown: withFront(`seo: "m\\x61nager said the reorg\\u0061nisation starts in"`),
  },
  {
    place: 'words between templates',
    way: FIRST,
    shown: 'manager said the {{ "reorganisation" }} starts in',
  },
];
