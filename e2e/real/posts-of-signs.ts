import { type FixturePost, FOR_NOBODY } from './fixture-post';

const TEMPLATES = [
  '{{ user.name }}',
  '{{- trimmed -}}',
  '{% if admin %}never closed',
  '{% unknown_tag %}',
  '{% raw %}raw{% endraw %}',
  '{% endraw %}',
  '{# a comment #}',
  '{{< ref "nothing" >}}',
  '{{% shout %}}',
  '{{{ triple }}}',
  '{{',
  '{%',
  '{{ "quoted }}" }} }} %} #}',
].join('\n');

const FRONT_MATTER = [
  '---',
  'title: not front matter',
  'draft: true',
  '---',
  '',
  'layout: none',
  '---',
].join('\n');

const JSX = [
  "import x from 'y';",
  '',
  'export const Box = <T,>({ a = {} }: Props<T>) => <Component {...a}>{`${a}`}</Component>;',
  '{/* a comment */}',
].join('\n');

/** Ten posts about signs that one generator or another gives a meaning. */
export const POSTS_OF_SIGNS: readonly FixturePost[] = [
  {
    slug: 'braces-page-title-and-raw',
    title: 'Braces: {{ page.title }} and {% raw %}',
    date: '2024-01-02T10:00:00+00:00',
    tags: ['liquid', '{{ tag }}'],
    markdown: `The first words. Hello {{ user.name }}, this {{< nothing >}} is text, and so is {{% shout %}}.

A condition {% if admin %} that never ends, and {% endraw %} alone, and {# a comment #} in words.

An opening {{ alone, one {% alone, and two }} %} closings. A span \`{{ 1 + 1 }}\` and \`{% raw %}\`.

## Heading {{ site.title }}

\`\`\`liquid
${TEMPLATES}
\`\`\`

* an item {{ item }}
* \`{{ "x" | upcase }}\`

The last words.
`,
    code: [TEMPLATES],
    spans: ['{{ 1 + 1 }}', '{% raw %}', '{{ "x" | upcase }}'],
    headings: ['Heading {{ site.title }}'],
    texts: [
      'Hello {{ user.name }}, this {{< nothing >}} is text, and so is {{% shout %}}.',
      'A condition {% if admin %} that never ends, and {% endraw %} alone, and {# a comment #} in words.',
      'An opening {{ alone, one {% alone, and two }} %} closings.',
      'an item {{ item }}',
      'The last words.',
    ],
  },
  {
    slug: '1-tip',
    title: '#1 tip',
    date: '2024-01-03T00:00:00+00:00',
    tags: ['no. #1', 'tips & tricks', 'hashes'],
    markdown: `\\#1 tip stands in the text, too.

## \\# signs and #hashes

\\+ no list, 1\\. no list, \\> no quotation, \\- no list.

1986\\. A year that begins a paragraph.

\\+ A plus that begins one.
`,
    headings: ['# signs and #hashes'],
    texts: [
      '#1 tip stands in the text, too.',
      '+ no list, 1. no list, > no quotation, - no list.',
      '1986. A year that begins a paragraph.',
      '+ A plus that begins one.',
    ],
  },
  {
    slug: 'c-sharp-new-words-and-quotes-b',
    title: 'C#: new \'words\' & "quotes" \\ <b>',
    date: '2024-01-04T12:30:45+00:00',
    tags: ['C#', 'c++', 'a: b', "it's"],
    markdown: `Title and tags hold signs that YAML gives a meaning.

\`\`\`c#
var x = new List<int> { 1, 2 }; // C#: new
\`\`\`

\`\`\`c++
std::vector<std::pair<int, int>> v{{1, 2}, {3, 4}};
\`\`\`
`,
    code: [
      'var x = new List<int> { 1, 2 }; // C#: new',
      'std::vector<std::pair<int, int>> v{{1, 2}, {3, 4}};',
    ],
    texts: ['Title and tags hold signs that YAML gives a meaning.'],
  },
  {
    slug: '1-10',
    title: '1.10',
    date: '2024-01-05T08:00:00+00:00',
    tags: ['1.10', 'yes', 'null', '2024-01-01', '0x1F', '~', '12:30'],
    markdown: 'A title that YAML would take for a number, and tags for other things.\n',
    texts: ['A title that YAML would take for a number, and tags for other things.'],
  },
  {
    slug: '日本語のタイトル',
    title: '日本語のタイトル',
    date: '2024-01-06T09:00:00+09:00',
    tags: ['日本語', 'ひらがな'],
    markdown: `本文は**太字**と[[Images|画像]]です。

## 見出し

\`\`\`python
print("こんにちは")  # 世界
\`\`\`
`,
    code: ['print("こんにちは")  # 世界'],
    headings: ['見出し'],
    links: { 画像: 'Images' },
    texts: ['本文は太字と画像です。'],
  },
  {
    slug: 'ship-it',
    title: '🚀 Ship it 🎉',
    date: '2024-01-07T10:00:00+00:00',
    tags: ['🚀', 'emoji 👩‍💻'],
    markdown: `Emoji 👩‍💻 in words, \`🎉\` in code, and a \\:word\\: between colons.

- 🚀 in a list
`,
    spans: ['🎉'],
    texts: ['Emoji 👩‍💻 in words,', '🚀 in a list'],
  },
  {
    slug: '500ms-and-component',
    title: '<500ms & <Component>',
    date: '2024-01-08T10:00:00+00:00',
    tags: ['<T>', 'a&b'],
    markdown: `It takes \\<500ms, less than \\<Component> and Vec\\<T> do; a < b and c > d, a \\&amp; in words.

Use \`<Component prop={x} />\` or \`<!-- no comment -->\`.

\`\`\`jsx
${JSX}
\`\`\`
`,
    code: [JSX],
    spans: ['<Component prop={x} />', '<!-- no comment -->'],
    texts: [
      'It takes <500ms, less than <Component> and Vec<T> do; a < b and c > d, a &amp; in words.',
    ],
  },
  {
    slug: 'import-x-export-y',
    title: 'import x, export {y}',
    date: '2024-01-09T10:00:00+00:00',
    tags: ['mdx'],
    markdown: `import x from 'y' begins this paragraph.

export const y = {z} begins this one, with {braces} and an empty pair {}.

## Heading {with} braces

A name in braces: {props.name}.
`,
    headings: ['Heading {with} braces'],
    texts: [
      "import x from 'y' begins this paragraph.",
      'export const y = {z} begins this one, with {braces} and an empty pair {}.',
      'A name in braces: {props.name}.',
    ],
  },
  {
    slug: 'front-matter-in-code',
    title: 'Front matter in code',
    date: '2024-01-10T10:00:00+00:00',
    tags: [],
    markdown: `\`\`\`yaml
${FRONT_MATTER}
\`\`\`

Before the rule.

---

After the rule: title: x, and --- in words.
`,
    code: [FRONT_MATTER],
    texts: ['Before the rule.', 'After the rule: title: x, and --- in words.'],
  },
  {
    slug: 'comments',
    title: 'Comments',
    date: '2024-01-11T10:00:00+00:00',
    tags: ['comments'],
    markdown: `Seen.<!-- ${FOR_NOBODY} --> Seen, too. %%${FOR_NOBODY}%%

<!-- ${FOR_NOBODY}
on two lines -->

%%
${FOR_NOBODY}
%%

\`\`\`html
<!-- a comment in code -->
\`\`\`
`,
    code: ['<!-- a comment in code -->'],
    texts: ['Seen. Seen, too.'],
  },
];
