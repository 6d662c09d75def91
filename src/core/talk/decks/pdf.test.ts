import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { Drawer } from '../drawing';
import { writePdf } from './pdf';
import type { DeckOptions, DeckTools } from './prepare-deck';

const MARKDOWN = `## One {minutes=3}

![A](a.png)

:::notes
Said *here*.
:::

## Two {demo=fallback}

\`\`\`mermaid
a-->b
\`\`\`

---

c
`;

/** The page that is printed, and what is told of it. */
async function print(options: DeckOptions = {}, title = 'My talk', slide = MARKDOWN) {
  const record = makeRecord('t1', title, slide, {
    kind: 'talk',
    stage: 'ready',
    attachments: { 'a.png': 'a1.png' },
  });
  const printed: { html: string; pages: number }[] = [];
  const drawn: unknown[] = [];
  const drawer = {
    diagram: async (...asked: unknown[]) => {
      drawn.push(asked);
      return { problem: 'No.' };
    },
    print: async (html: string, pages: number) => {
      printed.push({ html, pages });
      return new Uint8Array([37]);
    },
  } as unknown as Drawer;
  const tools = {
    readImage: async () => new Uint8Array([1, 2, 3]),
    drawer,
  } as unknown as DeckTools;
  const deck = await writePdf(record, options, tools);
  const [{ html, pages } = { html: '', pages: 0 }] = printed;
  return { deck, html, pages, drawn, body: html.slice(html.indexOf('<body')) };
}

const pathOf = async (options: DeckOptions): Promise<string | undefined> =>
  (await print(options)).deck.files[0]?.path;

describe('writePdf', () => {
  it('prints slides alone of the size of a screen, with nothing that is said', async () => {
    const { deck, html, pages, body } = await print();
    expect(pages).toBe(4);
    expect(html).toMatch(/^<!doctype html>\n<html><head><meta charset="utf-8">\n<title>My talk</);
    expect(html).toContain('@page{size:1280px 720px;margin:0}</style>\n</head>');
    expect(body).toMatch(/^<body class="slides a4">\n<section class="slide">\n/);
    expect(body.match(/<section class="slide">/g)).toHaveLength(4);
    expect(body).toContain('<img src="data:image/png;base64,AQID" alt="A">');
    expect(body).not.toMatch(/Said|class="(?:sheet|time|said|lines)"/);
    expect(deck).toMatchObject({
      files: [{ path: 'my-talk.pdf', content: new Uint8Array([37]) }],
      copies: [],
      slides: 4,
      minutes: 3.5,
      slot: null,
    });
    expect(deck.words).not.toContain('Said');
    expect(deck.warnings).toEqual([
      'Slide 3, “Two”: Its diagram can’t be drawn, so its source is shown. No.',
    ]);
  });

  it('puts what is said below slides, with their times', async () => {
    const { deck, html, body } = await print({ pages: 'notes', paper: 'letter' });
    expect(deck.files[0]?.path).toBe('my-talk-with-notes.pdf');
    expect(html).toContain('@page{size:letter;margin:14mm 15mm}</style>');
    expect(body).toMatch(/^<body class="with-notes letter">\n<article class="sheet">/);
    const times = [...body.matchAll(/<p class="time">([^<]*)/g)].map(([, time]) => time);
    expect(times).toEqual([
      'Slide 1',
      'Slide 2 · 3 min',
      'Slide 3 · only if the demo fails',
      'Slide 4 · 15 s',
    ]);
    expect(body).toContain(
      '<div class="said"><p class="time">Slide 2 · 3 min</p>\n<p>Said <em>here</em>.</p></div></article>',
    );
    expect(deck.words).toContain('Said');
  });

  it('has lines to write on where a handout has no notes', async () => {
    const { deck, html, body } = await print({ pages: 'handout', notes: 'without' });
    expect(deck.files[0]?.path).toBe('my-talk-handout-lines.pdf');
    expect(html).toContain('@page{size:A4;margin:14mm 15mm}</style>');
    expect(body).toMatch(/^<body class="handout a4">/);
    expect(body.match(/<div class="lines">(?:<div><\/div>){9}<\/div><\/article>/g)).toHaveLength(4);
    expect(body).not.toMatch(/Said|class="time"/);
    expect(await pathOf({ pages: 'handout' })).toBe('my-talk-handout.pdf');
    expect(await pathOf({ pages: 'notes', notes: 'without' })).toBe('my-talk-with-notes.pdf');
  });

  it('is dark where that is wanted, and has a name where the talk has none', async () => {
    const { html, body, drawn } = await print({ look: 'dark' }, '');
    expect(html).toContain('<title>Untitled</title>');
    expect(body.match(/<section class="slide" data-look="dark">/g)).toHaveLength(4);
    expect(drawn).toEqual([['a-->b', true]]);
    expect((await print()).drawn).toEqual([['a-->b', false]]);
  });

  it('has the description of a picture that is not in the file, and says so', async () => {
    const slide =
      '## One\n\n![A <plan>](https://a.example/b.png) ![](//a.example/c.png) ![Gone](gone.png)\n\n:::notes\n![Said](http://a.example/d.png)\n:::\n';
    const { deck, body } = await print({ pages: 'notes' }, 'My talk', slide);
    expect(body).not.toContain('<img');
    for (const words of ['A &lt;plan&gt;', 'Gone', 'Said'])
      expect(body).toContain(`<span class="absent">${words}</span>`);
    expect(body.match(/class="absent"/g)).toHaveLength(3);
    expect(deck.warnings).toEqual([
      'The image gone.png is not in the library and will be missing.',
      'Slide 2, “One”: The image https://a.example/b.png is on the web and left out: a PDF shows what is in it.',
      'Slide 2, “One”: The image //a.example/c.png is on the web and left out: a PDF shows what is in it.',
    ]);
  });

  it('says what to do where nothing can print it', async () => {
    const record = makeRecord('t1', 'My talk', '', { kind: 'talk', stage: 'ready' });
    await expect(writePdf(record, {}, { drawer: null } as DeckTools)).rejects.toThrow(
      'A PDF is printed by Outloud’s window, and none was found.',
    );
  });
});
