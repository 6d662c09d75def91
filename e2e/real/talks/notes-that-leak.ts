import { fence, type FixtureTalk, slide } from './fixture-talk';
import { ENTITIES, HTML, SPLITS, VUE, YAML } from './leaking-code';

const MARKDOWN = `---
slot: 20
versions: [20]
abstract: "How notes: reach the audience --- and {{ why }}"
bio: |
  Note: this is a bio
  ---
  with rules
---

# Notes: that --- leak, {{ always }}

## Note: on a slide {priority=must}

Note: this line is on the slide.

Notes: so is this one.

note: and this one, twice Note: here.

:::notes
Note: the first thing that is said.

release_notes: a second thing that is said.

Notes: the third.
:::

### release_notes: in a heading

\\--- is three signs; so are -- - and — .

:::notes
release_notes: this begins the note of the second slide
:::

### Code that splits {priority=must}

${fence('markdown', SPLITS)}

:::notes
theme: uncover

Said behind a line that looks like a directive.
:::

### YAML

${fence('yaml', YAML)}

:::notes
The note after the YAML ends with an arrow --> and goes on after it.

And another one --!> goes on, too.
:::

---

layout: center

class: text-red

:::notes
This goes with the slide that begins like YAML.
:::

---

theme: gaia

## Templates {{ and }} more {priority=must}

An expression {{ user.name }}, a condition v-if="x", a slot \`{{ \`, and a T: Vec\\<T>.

A tag in words: \\<script>alert(1)\\</script>, \\</aside>, \\</section>, and \\<!-- _class: invert -->.

:::notes
Curly {{ notes.secret }} stay curly, and Vec\\<Note> stays a vector.

An \\</aside> ends nothing, a \\</section> neither, nor does \\<!-- this -->.
:::

### Vue

${fence('vue', VUE)}

:::notes
A real tag </aside> in the notes, <script>window.wasRun = true</script> and an image <img src=x onerror="window.wasRun = true">.

Said after the real tags.
:::

### Entities &amp; fences

${fence('', ENTITIES)}

:::notes
Five kinds of ends, none of which ends anything.
:::

### HTML

${fence('html', HTML)}

<script>window.wasRun = true</script>

:::notes
The script under the code must not run, and this is said.
:::

## Containers {priority=should}

::code-group::

\\::: warning

A line with ::: in it, a [[link]] to nowhere, a {.class} and an {#id}.

:::notes
What looks like a container is text.
:::

### Comments for nobody

Seen.<!-- xyzzy for nobody --> Seen, too. %%xyzzy for nobody%%

<!-- xyzzy for nobody -->

%%
xyzzy for nobody
%%

:::notes
Said.<!-- xyzzy for nobody --> Said, too, with no comment. %%xyzzy for nobody%%
:::

### Hidden from twenty {cut=20}

It is cut: xyzzy for nobody.

:::notes
Cut as well: xyzzy for nobody.
:::

## Markdown in notes {priority=must}

One plain line.

:::notes
# A heading in the notes

---

A line after a rule in the notes.

- a list that is said
- \`--\` and \`-->\` in code

${fence('', 'Code in a note:\n---\n-->')}

| a | b |
| - | - |
| said in a cell | too |
:::

### The last one ---

***Bold and italic***, ~~gone~~, ==marked==, H~2~O, a\\*b\\_c, 1\\. no list.

:::notes
The end. Note: no more notes.
:::
`;

export const NOTES_THAT_LEAK: FixtureTalk = {
  name: 'notes-that-leak-always-20-min',
  title: 'Notes: that --- leak, {{ always }}',
  markdown: MARKDOWN,
  slides: [
    slide('Notes: that --- leak, {{ always }}'),
    slide('Note: on a slide', {
      notes: [
        'the first thing that is said',
        'release_notes: a second thing that is said',
        'Notes: the third',
      ],
      shown: [
        'Note: this line is on the slide.',
        'Notes: so is this one.',
        'note: and this one, twice Note: here.',
      ],
    }),
    slide('release_notes: in a heading', {
      notes: ['release_notes: this begins the note of the second slide'],
      shown: ['--- is three signs; so are -- - and — .'],
    }),
    slide('Code that splits', {
      notes: ['theme: uncover', 'Said behind a line that looks like a directive'],
      code: [SPLITS],
    }),
    slide('YAML', {
      notes: ['The note after the YAML ends', 'and goes on after it', 'goes on, too'],
      code: [YAML],
    }),
    slide('', {
      notes: ['This goes with the slide that begins like YAML'],
      shown: ['layout: center', 'class: text-red'],
    }),
    slide('', { shown: ['theme: gaia'] }),
    slide('Templates {{ and }} more', {
      notes: [
        'Curly {{ notes.secret }} stay curly',
        'Vec<Note> stays a vector',
        'ends nothing, a </section> neither',
      ],
      shown: [
        'An expression {{ user.name }}, a condition v-if="x", a slot {{',
        'and a T: Vec<T>.',
        'A tag in words: <script>alert(1)</script>, </aside>, </section>',
        'and <!-- _class: invert -->.',
      ],
    }),
    slide('Vue', { notes: ['A real tag', 'Said after the real tags'], code: [VUE] }),
    slide('Entities & fences', {
      notes: ['none of which ends anything'],
      code: [ENTITIES],
    }),
    slide('HTML', {
      notes: ['must not run, and this is said'],
      code: [HTML],
    }),
    slide('Containers', {
      notes: ['What looks like a container is text'],
      shown: [
        '::code-group::',
        '::: warning',
        'A line with ::: in it, a link to nowhere, a {.class} and an {#id}.',
      ],
    }),
    slide('Comments for nobody', {
      notes: ['Said, too, with no comment'],
      shown: ['Seen. Seen, too.'],
    }),
    slide('Markdown in notes', {
      notes: [
        'A heading in the notes',
        'A line after a rule in the notes',
        'a list that is said',
        'Code in a note:',
        'said in a cell',
      ],
      shown: ['One plain line.'],
    }),
    slide('The last one ---', {
      notes: ['The end. Note: no more notes.'],
      shown: ['Bold and italic', 'marked', 'a*b_c, 1. no list.'],
    }),
  ],
  absent: ['xyzzy for nobody', 'Hidden from twenty'],
};
