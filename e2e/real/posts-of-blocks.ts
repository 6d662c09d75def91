import type { FixturePost } from './fixture-post';

const GO = [
  'package main // <!--more--> <!-- more -->',
  '',
  'func main() {',
  '\tif a < b && c > d { fmt.Printf("%s | %q\\n", `raw`, "it\'s -- ...") }',
  '',
  '',
  '\tx := map[string][]int{"a": {1, 2}} // $x$ $$y$$ *z* _w_ ~~v~~ &amp; :smile:',
  '}   ',
].join('\n');

const NESTED = ['````md', '```js', 'inner', '```', '````'].join('\n');

const QUOTE = '> Quoted words go on.';

/** Ten posts about all that a text can be made of. */
export const POSTS_OF_BLOCKS: readonly FixturePost[] = [
  {
    slug: 'images',
    title: 'Images',
    date: '2024-01-12T10:00:00+00:00',
    tags: ['images'],
    markdown: `![A diagram](diagram.png)

* An item with ![one in a list](<img/my image.png> "With a title")

![[diagram.png]]
`,
    images: ['A diagram', 'one in a list', ''],
    texts: ['An item with'],
  },
  {
    slug: 'links',
    title: 'Links',
    date: '2024-01-13T10:00:00+00:00',
    tags: ['links'],
    markdown: `See [[<500ms & <Component>]], [[1.10]], [[Front matter in code|the one on front matter]], [[日本語のタイトル]] and [[A note nobody sees]].

To a place: [[Braces and code#Nested fences|nested fences]].

Outside: [a site](https://example.org/a_b_(c)?x=1&y=2 "Its title"), <https://example.org/auto_link> and https://example.org/bare_link.
`,
    links: {
      '<500ms & <Component>': '<500ms & <Component>',
      '1.10': '1.10',
      'the one on front matter': 'Front matter in code',
      日本語のタイトル: '日本語のタイトル',
      'nested fences': 'Braces and code',
      'a site': 'https://example.org/a_b_(c)?x=1&y=2',
      'https://example.org/auto_link': 'https://example.org/auto_link',
      'https://example.org/bare_link': 'https://example.org/bare_link',
    },
    texts: ['A note nobody sees.'],
  },
  {
    slug: 'braces-and-code',
    title: 'Braces and code',
    date: '2024-01-14T10:00:00+00:00',
    tags: ['code'],
    markdown: `Before the code.

\`\`\`go title="main.go" {1,3-4} showLineNumbers
${GO}
\`\`\`

## Nested fences

\`\`\`\`\`md
${NESTED}
\`\`\`\`\`

\`\`\`
no language
\`\`\`

1. An item

   \`\`\`sh
   npm i  # in a list

   echo "$HOME" | cat
   \`\`\`

2. Another one

> \`\`\`sql
> SELECT * FROM t WHERE a = '{{ x }}';
> \`\`\`

    indented code
    	with a tab

A span with ticks \`\`a \`b\` c\`\` and one with signs \`a|b *c* $d$ \\e\`.
`,
    code: [
      GO,
      NESTED,
      'no language',
      'npm i  # in a list\n\necho "$HOME" | cat',
      "SELECT * FROM t WHERE a = '{{ x }}';",
      'indented code\n\twith a tab',
    ],
    spans: ['a `b` c', 'a|b *c* $d$ \\e'],
    headings: ['Nested fences'],
    texts: ['Another one'],
  },
  {
    slug: 'tables-and-pipes',
    title: 'Tables | and pipes',
    date: '2024-01-15T10:00:00+00:00',
    tags: ['a|b'],
    markdown: `A pipe | in words, cat a | grep b, and \`x | y\` in code.

a | b

| Key | Value |
| :-- | ----: |
| a \\| b | \`c \\| d\` |
| **bold** | {{ x }} |
| | $5 |

After the table.
`,
    spans: ['x | y', 'c | d'],
    cells: ['a | b', 'c | d', 'bold', '{{ x }}', '', '$5'],
    texts: ['A pipe | in words, cat a | grep b, and x | y in code.', 'a | b', 'After the table.'],
  },
  {
    slug: 'prices-5-and-formulas',
    title: 'Prices $5 and formulas',
    date: '2024-01-16T10:00:00+00:00',
    tags: ['$'],
    markdown: `It costs $5 or $10, or \\$\\$5 to \\$\\$10 for two.

Inline $\\frac{a}{b}$ in words.

$$
\\sum_{i=1}^{n} x_i
$$

After the formulas.
`,
    texts: [
      'It costs $5 or $10, or $$5 to $$10 for two.',
      '\\frac{a}{b}',
      '\\sum_{i=1}^{n} x_i',
      'After the formulas.',
    ],
  },
  {
    slug: 'lists-and-lines',
    title: 'Lists and lines',
    date: '2024-01-17T10:00:00+00:00',
    tags: ['lists', 'a b'],
    markdown: `A paragraph that
was wrapped by hand
over three lines.

A line with a break\\
and the line after it.

* one
  * one below
    1. deep
    2. deeper
* two

  with a second paragraph

- [x] done
- [ ] to do

## Right after
`,
    headings: ['Right after'],
    breaks: 1,
    tasks: 2,
    texts: [
      'A paragraph that was wrapped by hand over three lines.',
      'and the line after it.',
      'deeper',
      'with a second paragraph',
      'to do',
    ],
  },
  {
    slug: 'footnotes',
    title: 'Footnotes',
    date: '2024-01-18T10:00:00+00:00',
    tags: ['notes'],
    markdown: `A claim[^1] and another one[^a-name], and the first again[^1].

[^1]: word
[^a-name]: The second footnote says *more*.

After the footnotes.
`,
    texts: ['word', 'The second footnote says more.', 'After the footnotes.'],
  },
  {
    slug: 'callouts-and-quotations',
    title: 'Callouts and quotations',
    date: '2024-01-19T10:00:00+00:00',
    tags: ['callouts'],
    markdown: `> [!warning] Mind the gap
> It is wide.

${QUOTE}

> [!NOTE]
> A note as others write it.

With ==a highlight== and ~~something struck~~, **bold**, *slanted* and ***both***.

![[Comments]]
`,
    links: { Comments: 'Comments' },
    texts: [
      'Mind the gap',
      'It is wide.',
      'Quoted words go on.',
      'A note as others write it.',
      'With a highlight and something struck, bold, slanted and both.',
    ],
  },
  {
    slug: 'diagrams',
    title: 'Diagrams',
    date: '2024-01-20T10:00:00+00:00',
    tags: ['mermaid'],
    markdown: `Before the diagram.

\`\`\`mermaid
graph TD
  A[{{ start }}] --> B{choice}
  B -->|yes| C
\`\`\`
`,
    code: ['graph TD\n  A[{{ start }}] --> B{choice}\n  B -->|yes| C'],
    texts: ['Before the diagram.'],
  },
  {
    slug: 'late-at-night',
    title: 'Late at night',
    date: '2024-03-05T23:30:00-05:00',
    tags: ['dates'],
    markdown: `Written late, on a day that is over elsewhere.

*[HTML]: no abbreviation of HTML

Term
: no definition

{: .no-class} and {::comment} and *slanted*{: .no}

A backslash \\\\ and C:\\dir\\file, a caret ^ and ~ and @ and / and ; and %, 2 * 3 * 4 and snake_case_name.

&copy; and &#123; and \\&copy; and AT&T.
`,
    texts: [
      'Written late, on a day that is over elsewhere.',
      '*[HTML]: no abbreviation of HTML',
      ': no definition',
      '{: .no-class} and {::comment} and slanted{: .no}',
      'A backslash \\ and C:\\dir\\file, a caret ^ and ~ and @ and / and ; and %, 2 * 3 * 4 and snake_case_name.',
      '© and { and &copy; and AT&T.',
    ],
  },
];
