import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import type { DrawnPicture } from '../drawing';
import type { DeckOptions, DeckTools, WrittenDeck } from './prepare-deck';
import { writeRevealDeck } from './reveal';
import { revealScripts } from './reveal-program';

const talk = (markdown: string, changes: Partial<EntryRecord> = {}): EntryRecord =>
  makeRecord('t1', 'My talk', markdown, { kind: 'talk', stage: 'ready', ...changes });

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const tools = (drawn: DrawnPicture | null): DeckTools => ({
  readImage: () => Promise.resolve(Uint8Array.of(1, 2, 3, 4)),
  drawer: drawn && {
    diagram: () => Promise.resolve(drawn),
    formula: () => Promise.resolve(drawn),
    image: () => Promise.resolve(drawn),
    print: () => Promise.reject(new Error('Nothing is printed.')),
  },
  presentations: { write: () => Promise.reject(new Error('No file.')), measure: () => null },
});

const write = (
  record: EntryRecord,
  options: DeckOptions = {},
  drawn: DrawnPicture | null = null,
): Promise<WrittenDeck> => writeRevealDeck(record, options, tools(drawn));

const textOf = ({ files }: WrittenDeck): string => String(files[0]?.content);

/** The part of the file that the talk's own words are in. */
const slidesOf = (deck: WrittenDeck): string =>
  /<div class="slides">\n([^]*)\n<\/div>\n<\/div>\n<script/.exec(textOf(deck))?.[1] ?? '';

describe('writeRevealDeck', () => {
  it('writes a section for each slide with its seconds and its notes', async () => {
    const deck = await write(
      talk(
        '## One {minutes=1.5}\n\na\n\n:::notes\nSay *this*.\n:::\n\n### Two {demo=fallback}\n\nb\n',
      ),
      { look: 'dark' },
    );
    expect(deck).toMatchObject({ files: [{ path: 'my-talk.html' }], slides: 3, copies: [] });
    expect(textOf(deck)).toContain('<html data-look="dark">');
    const slides = slidesOf(deck).split('</section>');
    expect(slides).toHaveLength(4);
    expect(slides[1]).toContain('<section class="slide" data-timing="90">');
    expect(slides[1]).toContain('<aside class="notes">\n<p>Say <em>this</em>.</p>\n</aside>');
    expect(slides[2]).toContain('<aside class="notes">\n<p>Only if the demo fails.</p>');
  });

  it('has neither notes nor their plugin where none are wanted', async () => {
    const record = talk('## One\n\n:::notes\nSecretly said.\n:::\n');
    const text = textOf(await write(record, { notes: 'without' }));
    expect(text).not.toMatch(/Secretly|class="notes"|data-timing="|reveal-notes/);
    expect(textOf(await write(record))).toContain('reveal-notes');
  });

  it('holds its images, and copies what is linked to', async () => {
    const record = talk('## One\n\n![A](a.png)\n\n[the data](data.csv)\n', {
      attachments: { 'a.png': 'x.png', 'data.csv': 'y.csv' },
    });
    const deck = await write(record);
    expect(slidesOf(deck)).toContain('<img src="data:image/png;base64,AQIDBA==" alt="A">');
    expect(deck.copies).toEqual([{ asset: 'y.csv', name: 'images/data.csv' }]);
  });

  it('asks the web for nothing but pictures that the talk has there', async () => {
    const policyOf = async (markdown: string): Promise<string> =>
      /Content-Security-Policy" content="([^"]*)"/.exec(textOf(await write(talk(markdown))))?.[1] ??
      '';
    expect(await policyOf('## One\n')).not.toMatch(/https?:/);
    expect(await policyOf('## One\n\n![A](https://a.example/b.png)\n')).toContain(
      'img-src data: https:',
    );
  });

  it('draws diagrams where it can, and says where it can’t', async () => {
    const record = talk('## One\n\n```mermaid\na-->b\n```\n');
    const picture = { svg: SVG, png: Uint8Array.of(), width: 1, height: 1 };
    const drawn = await write(record, {}, { picture });
    expect(slidesOf(drawn)).toContain(
      `<div class="diagram"><img src="data:image/svg+xml;base64,${btoa(SVG)}" alt="a--&gt;b"></div>`,
    );
    expect(drawn.warnings).toEqual([]);
    expect((await write(record)).warnings[0]).toMatch(
      /^Slide 2, “One”: Its diagram is shown as its source/,
    );
    const { warnings } = await write(record, {}, { problem: 'Line 1 is wrong.' });
    expect(warnings[0]).toContain('can’t be drawn, so its source is shown. Line 1 is wrong.');
  });

  it('holds programs that end no script, and open no comment in one', () => {
    const scripts = revealScripts(true);
    expect(scripts).toHaveLength(3);
    expect(scripts.join('\n')).not.toMatch(/<\/script|<!--|^export /im);
  });

  it('lets no text out of its slide or its notes', async () => {
    const hostile = fc.constantFrom(
      '</aside>',
      '</section>',
      '</script><script>alert(1)</script>',
      '<!--',
      '--><b>',
      '"><img src=x onerror=alert(1)>',
      '&lt;/aside&gt;',
      '<svg onload=alert(1)>',
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.string({ maxLength: 12 }), async (one, other, text) => {
        const record = talk('', { title: `${one}${text}` });
        const line = (words: string) => ({
          type: 'paragraph',
          content: [{ type: 'text', text: words }],
        });
        const content = [
          {
            type: 'heading',
            attrs: { level: 2 },
            content: [{ type: 'text', text: `One ${other}` }],
          },
          { type: 'codeBlock', attrs: { language: one }, content: [{ type: 'text', text: other }] },
          { type: 'htmlBlock', attrs: { value: `${other}${text}` } },
          { type: 'paragraph', content: [{ type: 'image', attrs: { src: one, alt: other } }] },
          { type: 'speakerNotes', content: [line(`${one}${text}${other}`)] },
        ];
        const deck = await write({ ...record, document: { type: 'doc', content } });
        const tags = [...slidesOf(deck).matchAll(/<\/?([a-z]\w*|!--)/gi)].map(([, tag]) => tag);
        expect(tags.filter((tag) => !ALLOWED.has(tag ?? ''))).toEqual([]);
        expect(tags.filter((tag) => tag === 'section')).toHaveLength(4);
        expect(tags.filter((tag) => tag === 'aside')).toHaveLength(2);
        expect(slidesOf(deck).replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
      }),
      { numRuns: 60 },
    );
  });
});

const ALLOWED = new Set(['section', 'aside', 'div', 'h1', 'h2', 'p', 'pre', 'code', 'span', 'img']);
