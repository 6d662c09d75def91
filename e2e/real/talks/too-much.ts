import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const WIDE = `const answer = await fetch(\`https://api.example.org/v2/customers/\${customer}/orders?from=\${from}&to=\${to}&page=\${page}\`);
if (!answer.ok) throw new Error(\`The server said \${answer.status} to \${customer}, who had asked for \${from}–\${to}, page \${page}\`);`;

const WIDEST = `${'x'.repeat(200)} // two hundred columns`;

const TALL = Array.from(
  { length: 60 },
  (_, line) => `    case ${line}: return handle_${line}(event);`,
).join('\n');

const MEDIUM = Array.from({ length: 20 }, (_, line) => `line ${line + 1};`).join('\n');

const SENTENCES =
  'A slide is not a page, and whoever reads it aloud to people who can read has lost them after the first line of it. '.repeat(
    9,
  );

const POINTS = Array.from({ length: 14 }, (_, point) => `- Point number ${point + 1}`).join('\n');

const NESTED = Array.from(
  { length: 5 },
  (_, point) => `- Part ${point + 1}\n  - with a reason\n    - and the reason’s reason`,
).join('\n');

const ROWS = Array.from(
  { length: 14 },
  (_, row) => `| row ${row + 1} | ${row * 7} | some words about it |`,
).join('\n');

const COLUMNS = Array.from({ length: 14 }, (_, column) => `column ${column + 1}`);

const QUOTES = Array.from({ length: 7 }, (_, quote) => `> Said by person ${quote + 1}`).join(
  '\n\n',
);

const MARKDOWN = `---
slot: 10
abstract: Everything that a slide can't hold.
---

## 120 columns {priority=must}

${fence('ts', WIDE)}

:::notes
The width of a terminal is not the width of a room.
:::

### 200 columns

${fence('', WIDEST)}

:::notes
One line, and nobody can read it.
:::

### 60 lines {priority=may}

${fence('c', TALL)}

:::notes
Scrolling is what code on a slide does not do.
:::

### Twenty lines and what is said of them

${fence('js', MEDIUM)}

They are shown with words above and below,

- and with a list
- of three points
- below them

:::notes
Code shrinks, words do not.
:::

### Two pieces of code

${fence('js', MEDIUM.split('\n').slice(0, 14).join('\n'))}

${fence('js', MEDIUM.split('\n').slice(6).join('\n'))}

:::notes
Each fits, both do not.
:::

## A page of prose {priority=may}

${SENTENCES}

:::notes
I will not read that aloud.
:::

### Fourteen points

${POINTS}

:::notes
After the seventh they look at their phones.
:::

### Points below points

${NESTED}

:::notes
Three levels deep is a document.
:::

### Fourteen rows

| What | Number | Words |
| --- | ---: | --- |
${ROWS}

:::notes
Show the row that matters.
:::

### Fourteen columns

| ${COLUMNS.join(' | ')} |
| ${COLUMNS.map(() => '---').join(' | ')} |
| ${COLUMNS.map((_, column) => `value ${column}`).join(' | ')} |

:::notes
A spreadsheet, in short.
:::

### Seven people

${QUOTES}

:::notes
Each of them deserves a slide.
:::

## A picture that is larger than the slide {priority=must}

![A poster in portrait](poster.png)

:::notes
It was drawn for a wall.
:::

### A picture with words

Above it there is a line.

![A poster in portrait](poster.png)

Below it there is another one.

:::notes
Words first, picture second, words third.
:::

### Three pictures

![One](wide.png)

![Two](wide.png)

![Three](wide.png)

:::notes
They do not fit one above the other.
:::

### A tall formula

$$
\\begin{pmatrix}
1 & 0 & 0 & 0 \\\\
0 & 1 & 0 & 0 \\\\
0 & 0 & 1 & 0 \\\\
0 & 0 & 0 & 1
\\end{pmatrix}
\\begin{pmatrix} x \\\\ y \\\\ z \\\\ w \\end{pmatrix}
=
\\begin{pmatrix} x \\\\ y \\\\ z \\\\ w \\end{pmatrix}
$$

:::notes
A matrix is as tall as its rows.
:::

### A heading that is so long that it takes more than one line of the slide, and then another one, because its author could not decide

- Two points
- below it

:::notes
A heading is not a sentence.
:::

### A word without an end

${'Donaudampfschifffahrtsgesellschaft'.repeat(6)}

https://example.org/${'a-very-long-path-that-goes-on/'.repeat(8)}

:::notes
It has no place to break.
:::

### Almost full

- One
- Two
- Three
- Four
- Five
- Six
- Seven

:::notes
This one fits.
:::
`;

const below = MEDIUM.split('\n');

export const TOO_MUCH: FixtureTalk = {
  name: 'too-much',
  title: 'Too much',
  markdown: MARKDOWN,
  pictures: { 'poster.png': drawPicture(1200, 1700, 200), 'wide.png': drawPicture(1600, 500, 180) },
  slides: [
    slide('Too much'),
    slide('120 columns', { notes: ['is not the width of a room'], code: [WIDE] }),
    slide('200 columns', { notes: ['One line, and nobody can read it'], code: [WIDEST] }),
    slide('60 lines', { notes: ['Scrolling is what code'], code: [TALL] }),
    slide('Twenty lines and what is said of them', {
      notes: ['Code shrinks, words do not'],
      code: [MEDIUM],
      shown: ['They are shown with words', 'of three points'],
    }),
    slide('Two pieces of code', {
      notes: ['Each fits, both do not'],
      code: [below.slice(0, 14).join('\n'), below.slice(6).join('\n')],
    }),
    slide('A page of prose', {
      notes: ['I will not read that aloud'],
      shown: ['A slide is not a page'],
    }),
    slide('Fourteen points', {
      notes: ['After the seventh they look'],
      shown: ['Point number 1', 'Point number 14'],
    }),
    slide('Points below points', {
      notes: ['Three levels deep is a document'],
      shown: ['Part 5', 'and the reason’s reason'],
    }),
    slide('Fourteen rows', { notes: ['Show the row that matters'], shown: ['row 1', 'row 14'] }),
    slide('Fourteen columns', { notes: ['A spreadsheet, in short'] }),
    slide('Seven people', {
      notes: ['Each of them deserves a slide'],
      shown: ['Said by person 1', 'Said by person 7'],
    }),
    slide('A picture that is larger than the slide', { notes: ['It was drawn for a wall'] }),
    slide('A picture with words', {
      notes: ['Words first, picture second'],
      shown: ['Above it there is a line.', 'Below it there is another one.'],
    }),
    slide('Three pictures', { notes: ['one above the other'] }),
    slide('A tall formula', { notes: ['A matrix is as tall as its rows'] }),
    slide(
      'A heading that is so long that it takes more than one line of the slide, and then another one, because its author could not decide',
      { notes: ['A heading is not a sentence'], shown: ['Two points', 'below it'] },
    ),
    slide('A word without an end', { notes: ['It has no place to break'] }),
    slide('Almost full', { notes: ['This one fits'], shown: ['One', 'Seven'] }),
  ],
};
