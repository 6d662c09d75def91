import { expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { outlineOf } from './outline';
import { tellSaid, tellShown, tellWhen } from './tell-slide';

const slides = outlineOf(
  fromMarkdown(`## A

- one
- two

\`\`\`js
a
b
\`\`\`

\`\`\`mermaid
pie
\`\`\`

![a](a.png)

$$
x
$$

:::notes
Three words said.
:::

### B

One here.

### C

- [ ] to do
- [x] done

> Quoted words.

| a |
| - |
| b |

\`\`\`js
one
\`\`\`

### D
`).document,
).sections.flatMap((section) => section.slides);

it('tells what is shown and said with a slide', () => {
  expect(slides.map((slide) => [tellShown(slide), tellSaid(slide)])).toEqual([
    ['2 points, code of 2 lines, 1 picture, 1 diagram, 1 formula', '3 words'],
    ['2 words', null],
    ['2 points, code of 1 line, 1 table, 2 words', null],
    [null, null],
  ]);
});

it('tells when it comes, to the half minute', () => {
  expect(tellWhen({ from: 0, to: 2.2 })).toBe('0 to 2 min into the talk');
  expect(tellWhen({ from: 4.8, to: 7.6 })).toBe('5 to 7.5 min into the talk');
  expect(tellWhen({ from: 3, to: 3.1 })).toBe('3 min into the talk');
});
