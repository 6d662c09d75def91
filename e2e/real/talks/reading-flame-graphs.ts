import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const PYTHON = `import cProfile, pstats

with cProfile.Profile() as profile:
    render(page)

pstats.Stats(profile).sort_stats('cumulative').print_stats(10)`;

const RUBY = `pages.each do |page|
  page.links.each { |link| index[link] ||= lookup(link) }
end`;

const SLOW = `for (const note of notes) {
  for (const other of notes) {
    if (note.text.includes(other.title)) links.push([note.id, other.id]);
  }
}`;

const FAST = `const trie = Trie.of(notes.map(({ title }) => title));

for (const note of notes) {
  for (const hit of trie.find(note.text)) links.push([note.id, hit.id]);
}`;

const PERF = `perf record -F 99 -g -- node server.js
perf script | stackcollapse-perf.pl | flamegraph.pl > flame.svg`;

const MARKDOWN = `---
slot: 25
abstract: Flame graphs look like fire and read like a map.
bio: Jo Tanaka makes slow things less slow.
---

## What is slow? {priority=must minutes=3}

![A bar chart of guesses against measurements|left|600](guesses.png)

:::notes
Everybody in this room would have guessed the database. It was a date format.
:::

### Guessing is free, and worth it {priority=may}

- We guessed for **three weeks**
- We measured for *one hour*

:::notes
I keep that chart above my desk.
:::

## How to read one {priority=must}

![A flame graph with four towers](flame.png)

:::notes
Width is time. Height is only how deep the calls go. The colours mean nothing at all.
:::

### The three shapes

1. A **wide roof**: this function itself
2. A **plateau**: a loop around something
3. A **forest**: many small calls
   - often the allocator
   - sometimes a logger

:::notes
Show each of them on the picture before, if they look lost.
:::

### Making one {demo=local minutes=3}

${fence('sh', PERF)}

:::notes
Start the server before the talk, on port 8123.
:::

### One that I made before {demo=fallback}

![The same flame graph, made in May](flame.png)

:::notes
The server did not start. It is an honest talk.
:::

## A real one {minutes=9 priority=must}

${fence('js', SLOW)}

:::notes
A hundred notes are fine; ten thousand are a coffee.
:::

### In numbers

With $n$ notes of $m$ letters it takes

$$
\\sum_{i=1}^{n} \\sum_{j=1}^{n} m_i = O(n^2 m)
$$

and with a trie $O(nm)$.

:::notes
Do not read the formula aloud; say “every note against every other”.
:::

### A trie {priority=must}

${fence('js', FAST)}

:::notes
It reads each text once, whatever the number of titles.
:::

### What it bought

| Notes | before | after | times |
| ---: | ---: | ---: | ---: |
| 100 | 4 ms | 1 ms | 4 |
| 1,000 | 380 ms | 9 ms | 42 |
| 10,000 | 41 s | 96 ms | 427 |

:::notes
The last row is why this talk exists.
:::

## In other languages {priority=may}

${fence('python', PYTHON)}

:::notes
In the standard library, so there is no excuse.
:::

---

${fence('ruby', RUBY)}

:::notes
Here the hash is the trie of the lazy.
:::

## Rules I keep {priority=must}

> [!tip] Measure before, measure after
> In the same run, on the same machine.

> [!note]
> Throw away the first round.

:::notes
Most of the speed-ups I see in blogs are a warm cache.
:::

### Thank you

Questions? Write to \`jo@example.org\`.

:::notes
Repeat each question before you answer it.
:::
`;

export const READING_FLAME_GRAPHS: FixtureTalk = {
  name: 'reading-flame-graphs',
  title: 'Reading flame graphs',
  markdown: MARKDOWN,
  pictures: {
    'guesses.png': drawPicture(600, 340, 190),
    'flame.png': drawPicture(1600, 900, 230),
  },
  slides: [
    slide('Reading flame graphs'),
    slide('What is slow?', { notes: ['It was a date format'] }),
    slide('Guessing is free, and worth it', {
      notes: ['I keep that chart above my desk'],
      shown: ['We guessed for three weeks', 'We measured for one hour'],
    }),
    slide('How to read one', { notes: ['The colours mean nothing at all'] }),
    slide('The three shapes', {
      notes: ['if they look lost'],
      shown: ['A wide roof: this function itself', 'often the allocator'],
    }),
    slide('Making one', { notes: ['on port 8123'], code: [PERF] }),
    slide('One that I made before', { notes: ['It is an honest talk'] }),
    slide('A real one', { notes: ['ten thousand are a coffee'], code: [SLOW] }),
    slide('In numbers', {
      notes: ['say “every note against every other”'],
      shown: ['letters it takes', 'and with a trie'],
    }),
    slide('A trie', { notes: ['It reads each text once'], code: [FAST] }),
    slide('What it bought', {
      notes: ['The last row is why this talk exists'],
      shown: ['10,000', '96 ms', '427'],
    }),
    slide('In other languages', { notes: ['so there is no excuse'], code: [PYTHON] }),
    slide('', { notes: ['the trie of the lazy'], code: [RUBY] }),
    slide('Rules I keep', {
      notes: ['are a warm cache'],
      shown: [
        'Measure before, measure after',
        'In the same run, on the same machine',
        'Throw away the first round',
      ],
    }),
    slide('Thank you', {
      notes: ['Repeat each question'],
      shown: ['Questions? Write to jo@example.org.'],
    }),
  ],
};
