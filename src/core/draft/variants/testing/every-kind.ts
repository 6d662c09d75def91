import type { EntryRecord } from '#core/library/record';
import { makeRecord } from '../../testing/make-record';
import type { Whereabouts } from '../platform-text';

const TEXT = `---
cover: img/c.png
description: What a lock is.
series: Locks
next: Ask Ada
---

First, see [[Locks]], [[Other#Deep|there]], [[Hidden]] and [[#One]].[^n] %%mine%% And \`{{ x }}\` or {{ y }} and {% if %} {{open.

<!-- my own words -->

https://www.youtube.com/watch?v=abc

## One

> [!tip] Mind
> the gap

\`\`\`mermaid
graph TD; A-->B
\`\`\`

\`\`\`js title="a.js"
const a = \`{{ b }}\`;
{%endraw%}
\`\`\`

\`\`\`\`md
\`\`\`js
x
\`\`\`
\`\`\`\`

$$
a_{1} \\\\ {{b}}
$$

Inline $x_1^{2}$ and ==marked== ~~gone~~ a tick \\\` here, @ada.

- [x] done
- [ ] not
  - inner

| a | b |
|---|---|
| 1 | longer |

<details><summary>More</summary>

hidden

</details>

![A chart|300](img/c.png) ![gone](x.png) [root](/about/) [rel](other.md) [ref]

#### Deep

line\\
break #tag

[^n]: A note with [link](https://a.b/{{c}}).

[ref]: https://a.b/ref
`;

/** A post with one of everything that a place could do without. */
export function everything(changes: Partial<EntryRecord> = {}): EntryRecord {
  return makeRecord('p1', 'On locks: why?', TEXT, {
    kind: 'post',
    stage: 'published',
    tags: ['C#', 'web-dev', 'db', 'a', 'b', 'c'],
    attachments: { 'img/c.png': `${'1'.repeat(64)}.png`, 'x.png': `${'2'.repeat(64)}.png` },
    ...changes,
  });
}

/** A blog that has the post, one of its images, and two of the entries that it names. */
export const AT_ADA: Whereabouts = {
  original: 'https://ada.dev/on-locks/',
  addressOf: (title) =>
    title === 'Locks' || title === 'Other' ? `https://ada.dev/${title.toLowerCase()}/` : null,
  fileAt: (source) => (source === 'img/c.png' ? 'https://ada.dev/on-locks/c.png' : null),
};
