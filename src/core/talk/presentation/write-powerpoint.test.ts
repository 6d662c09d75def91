import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import type { DeckOptions } from '../decks/prepare-deck';
import type { Box, Presentation } from './presentation';
import { textOfRuns } from './text-runs';
import { writePowerPoint } from './write-powerpoint';

const BYTES = new Uint8Array([80, 75]);

/** A talk as it is given to what knows the files, and what is told of it. */
async function present(
  markdown: string,
  options: DeckOptions = {},
  changes: Partial<EntryRecord> = {},
) {
  const record = makeRecord('t1', 'My talk', markdown, {
    kind: 'talk',
    stage: 'ready',
    attachments: { 'a.png': 'a1.png' },
    ...changes,
  });
  let presentation: Presentation | undefined;
  const deck = await writePowerPoint(record, options, {
    readImage: async () => new Uint8Array([1]),
    drawer: null,
    presentations: {
      write: async (given) => {
        presentation = given;
        return BYTES;
      },
      measure: () => ({ width: 400, height: 200 }),
    },
  });
  if (presentation === undefined) throw new Error('nothing was written');
  return { deck, presentation };
}

function tell(box: Box): string {
  switch (box.kind) {
    case 'title':
      return `title${box.isAlone ? ' alone' : ''} ${textOfRuns(box.paragraph.runs)} ${box.size.toFixed(1)}`;
    case 'text':
      return `${box.look} ${box.paragraphs.map(({ runs }) => textOfRuns(runs)).join(' / ')} ${box.size.toFixed(1)}`;
    case 'code':
      return `code ${box.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' / ')}`;
    case 'table':
      return `table ${box.rows
        .flat()
        .map(({ runs }) => textOfRuns(runs))
        .join(' | ')}`;
    case 'image':
      return `image ${box.alt} ${box.width} x ${box.height}`;
  }
}

const slidesOf = ({ slides }: Presentation): readonly string[] =>
  slides.map(({ number, boxes, notes }) =>
    [`${number}`, ...boxes.map(tell), ...(notes === '' ? [] : [`(${notes})`])].join('; '),
  );

const TALK = `---
event: Meetup
date: 2026-03-29
slot: 20
---

## Opening {minutes=4}

## Why {minutes=3}

Because ![A|100](a.png)

### Deeper

- a

:::notes
Say *this*.
:::

---

\`\`\`js
b
\`\`\`

| c | d |
| --- | --- |
| e | f |
`;

const frontMatter = '---\nevent: Meetup\ndate: 2026-03-29\n---\n';

describe('writePowerPoint', () => {
  it('has a title’s slide, one for each heading and break, and the times in the notes', async () => {
    const { deck, presentation } = await present(
      TALK.replace(/^---[^]*?---\n/, ''),
      {},
      {
        frontMatter,
      },
    );
    expect(presentation).toMatchObject({ title: 'My talk', language: 'en-US', look: 'light' });
    expect(slidesOf(presentation)).toEqual([
      '1; title alone My talk 73.9; quiet Meetup · 2026-03-29 29.0; (7 min in all)',
      '2; title alone Opening 60.9; (4 min)',
      '3; title Why 67.4; plain Because  43.5; image A 100 x 50; (Section 3 min, slide 15 s)',
      '4; title Deeper 56.6; plain a 43.5; (15 s\nSay this.)',
      '5; code b; table c | d | e | f',
    ]);
    expect(deck).toMatchObject({
      files: [{ path: 'my-talk.pptx', content: BYTES }],
      slides: 5,
      minutes: 7,
      copies: [],
      warnings: [],
    });
    for (const word of ['My talk', 'Because', 'A', 'Say this.', 'b', 'c', 'f', '7 min in all']) {
      expect(deck.words.split(/\s*\n+/)).toContain(word);
    }
  });

  it('says nothing where notes are left out', async () => {
    const { deck, presentation } = await present('## A {minutes=3}\n\n:::notes\nSaid.\n:::\n', {
      notes: 'without',
      look: 'dark',
    });
    expect(presentation.look).toBe('dark');
    expect(presentation.slides.map(({ notes }) => notes)).toEqual(['', '']);
    expect(deck.words).not.toContain('Said');
  });

  it('has a name for a talk without one, and no line below it', async () => {
    const { presentation } = await present('Hello.', {}, { title: '' });
    expect(presentation.title).toBe('Untitled');
    expect(slidesOf(presentation)[0]).toMatch(/^1; title alone Untitled 73\.9; \(.* in all\)$/);
    expect(slidesOf(presentation)[1]).toBe('2; plain Hello. 43.5');
  });

  it('sets long titles smaller, and those of slides in one line', async () => {
    const sizes = async (title: string): Promise<string | undefined> =>
      slidesOf((await present('', {}, { title })).presentation)[0]?.match(/\d+\.\d+(?=;)/)?.[0];
    expect(await sizes('x'.repeat(48))).toBe('73.9');
    expect(await sizes('x'.repeat(49))).toBe('59.2');
    expect(await sizes('x'.repeat(100))).toBe('59.2');
    expect(await sizes('x'.repeat(101))).toBe('44.4');
    const { presentation } = await present('A\\\nB\n---\n\nc\n');
    expect(slidesOf(presentation)[1]).toContain('title A B ');
  });

  it('tells what will look different, each by its slide', async () => {
    const { deck } = await present(
      [
        '## A',
        '```js showLineNumbers\nb\n```',
        'with $\\begin{matrix}1\\end{matrix}$ in it, and $x$',
        '$\\begin{matrix}1\\end{matrix}$',
        '## B',
        'an <b>HTML</b>',
        '<div>c</div>',
        '## C',
        'with $x$ ![](gone.png)',
      ].join('\n\n'),
    );
    expect(deck.warnings).toEqual([
      'The image gone.png is not in the library and will be missing.',
      'Slide 2, “A”: The line numbers of its code are left out.',
      'Slide 2, “A”: A formula within its text is shown as its source. Put it into a line of its own to have it drawn.',
      'Slide 2, “A”: Its formula is shown as its source: to draw it, export from Outloud’s window.',
      'Slide 3, “B”: Its HTML is shown as text.',
    ]);
  });

  it('names the language that its letters are of', async () => {
    const { presentation } = await present('## 文字は難しいですが、面白いです。\n');
    expect(presentation.language).toBe('ja-JP');
  });
});
