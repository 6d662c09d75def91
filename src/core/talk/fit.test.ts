import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { PRIORITIES } from '#core/document/priority';
import { fitTalk, type Fit } from './fit';
import { outlineOf } from './outline';
import { changeCuts, versionOf, withCuts } from './versions';

const read = (markdown: string) => outlineOf(fromMarkdown(markdown).document);

const TALK = `## Opening {minutes=2 priority=must}

## Why saves get lost

### The page cache {minutes=3 priority=must}

### A demo of it {minutes=4 priority=should demo=local}

### Its recording {demo=fallback}

### Other systems {minutes=2 priority=may}

## What to do

### A journal {minutes=4}

---

More of the journal.

### Batteries {minutes=1.5 priority=may}

## Close {minutes=2 priority=must}
`;

/** All that can be cut of it. */
const EVERYTHING = [
  'Why saves get lost',
  'A demo of it',
  'Other systems',
  'What to do',
  'A journal',
  'Batteries',
];

const text = (words: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});

/** Talks as documents, for Markdown takes long to read. */
const anyTalk = fc
  .array(
    fc.record({
      level: fc.constantFrom(2, 3, 3),
      minutes: fc.option(fc.integer({ min: 0, max: 9 })),
      priority: fc.option(fc.constantFrom(...PRIORITIES)),
      demo: fc.option(fc.constantFrom('local', 'fallback'), { freq: 3 }),
      words: fc.integer({ min: 0, max: 90 }),
      isSplit: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((slides): DocumentNode => ({
    type: 'doc',
    content: slides.flatMap(({ level, minutes, priority, demo, words, isSplit }, index) => [
      {
        type: 'heading',
        attrs: { level, minutes, priority, demo },
        content: [{ type: 'text', text: `Slide ${index}` }],
      },
      { type: 'speakerNotes', content: [text(`${'word '.repeat(words)}x`)] },
      ...(isSplit ? [{ type: 'horizontalRule' }, text('More.')] : []),
    ]),
  }));

const titles = (slides: Fit['cut']) => slides.map(({ title }) => title);

describe('fitTalk', () => {
  // The whole of it is 19.25 min, with a quarter for each section's own slide and for what goes on.
  it.each<[number, readonly string[], number, number | null]>([
    [30, [], 19.25, null],
    [22, [], 19.25, null],
    [21, ['Batteries'], 17.75, null],
    [18, ['Other systems', 'Batteries'], 15.75, null],
    [16, ['Other systems', 'A journal', 'Batteries'], 11.5, null],
    [12, ['A demo of it', 'Other systems', 'What to do', 'A journal', 'Batteries'], 7.25, null],
    [7, [...EVERYTHING], 7, 0.7],
    [5, [...EVERYTHING], 7, 2.5],
  ])('cuts a fixed talk to %j minutes', (slot, cut, total, over) => {
    const fit = fitTalk(read(TALK), slot);
    expect(titles(fit.cut)).toEqual(cut);
    expect(fit).toMatchObject({ slot, before: 19.25, total, over, questions: slot / 10 });
  });

  it('keeps as much for questions as it is told', () => {
    const fit = fitTalk(read(TALK), 20, { questions: 0 });
    expect(fit).toMatchObject({ questions: 0, total: 19.25, cut: [] });
    expect(fitTalk(read(TALK), 20, { questions: 0.5 }).total).toBeLessThanOrEqual(10);
  });

  it('shares the minutes of a section among its slides, those set by hand apart', () => {
    const talk = '## A {minutes=10}\n\n### B {minutes=4}\n\n### C {priority=may}\n';
    const fit = fitTalk(read(talk), 10, { questions: 0.2 });
    expect(fit.kept.map(({ minutes }) => minutes)).toEqual([3, 4]);
    expect(fit).toMatchObject({ before: 10, total: 7, cut: [{ title: 'C', minutes: 3 }] });
  });

  it('takes what a section may lose from all of its slides, and never what has no heading', () => {
    const talk =
      'Hello.\n\n---\n\nThere.\n\n## A {priority=may}\n\n### B\n\n### C {priority=must}\n';
    expect(titles(fitTalk(read(talk), 0.1).cut)).toEqual(['A', 'B']);
    expect(titles(fitTalk(read(talk), 0.1).kept)).toEqual(['', 'C']);
  });

  it('cuts nothing that takes no time: it would be lost for nothing', () => {
    const talk = '## A {minutes=9}\n\n## B {minutes=0 priority=may}\n\n## C {demo=fallback}\n';
    const fit = fitTalk(read(talk), 5);
    expect(titles(fit.cut)).toEqual(['A']);
    expect(titles(fit.kept)).toContain('B');
  });

  it('reckons with the pace of the speaker', () => {
    const said = `## A\n\n:::notes\n${'word '.repeat(260)}\n:::\n`;
    expect(fitTalk(read(said), 3, { pace: 100 }).before).toBe(2.6);
    expect(fitTalk(read(said), 3).before).toBe(2);
  });

  it('never goes over the slot unseen, cuts no must, least important and last first, and the same each time', () => {
    fc.assert(
      fc.property(anyTalk, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 0.1, 0.25), fits),
      { numRuns: 1000 },
    );
  });
});

describe('a fit that is kept as a version', () => {
  it('takes what was told, and needs no other cut', () => {
    fc.assert(
      fc.property(anyTalk, fc.integer({ min: 1, max: 60 }), (document, slot) => {
        const fit = fitTalk(outlineOf(document), slot);
        const cut = new Set(fit.cut.flatMap(({ at }) => at ?? []));
        const kept = withCuts(document, changeCuts(outlineOf(document), slot, cut));
        const version = versionOf(outlineOf(kept), slot);
        const again = fitTalk(version, slot);
        expect(again.before).toBeCloseTo(fit.total, 1);
        expect(again.kept.map(({ title }) => title)).toEqual(titles(fit.kept));
        // The whole talk is as it was.
        expect(fitTalk(outlineOf(kept), slot)).toEqual(fit);
      }),
    );
  });

  it('loses nothing in a longer slot that it keeps in a shorter one', () => {
    const slots = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(anyTalk, slots, (talk, [slot, more]) => {
        const outline = outlineOf(talk);
        const [short, long] = [fitTalk(outline, slot), fitTalk(outline, slot + more)];
        expect(titles(short.cut)).toEqual(expect.arrayContaining([...titles(long.cut)]));
      }),
    );
  });
});

/** As the writer is told. */
const ORDER = ['may', 'should'];

function fits(talk: DocumentNode, slot: number, questions: number): void {
  const outline = outlineOf(talk);
  const fit = fitTalk(outline, slot, { questions });
  expect(fitTalk(outlineOf(talk), slot, { questions })).toEqual(fit);
  const room = slot * (1 - questions);
  const { kept, cut, total, over } = fit;
  // Each slide is rounded on its own.
  const sum = kept.reduce((minutes, slide) => minutes + slide.minutes, 0);
  expect(Math.abs(sum - total)).toBeLessThan(0.005 * (kept.length + 1) + 1e-6);
  if (over === null) expect(total).toBeLessThanOrEqual(room + 0.01);
  else {
    expect(total).toBeGreaterThan(room - 0.01);
    expect(
      kept.every(
        ({ priority, at, minutes }) => priority === 'must' || at === null || minutes === 0,
      ),
    ).toBe(true);
  }
  expect(cut.filter(({ priority, at }) => priority === 'must' || at === null)).toEqual([]);
  // Everything that could go before what was cut last is gone as well.
  const rank = ({ priority, at }: Fit['cut'][number]) => ORDER.indexOf(priority) * 1e6 - Number(at);
  const last = Math.max(...cut.map(rank));
  const wrong = kept.filter(
    (slide) =>
      slide.priority !== 'must' && slide.at !== null && slide.minutes > 0 && rank(slide) < last,
  );
  expect(wrong).toEqual([]);
  // Nothing more than needed is cut.
  const latest = cut.find((slide) => rank(slide) === last);
  if (latest) expect(total + latest.minutes).toBeGreaterThan(room - 0.02);
  // Every slide is in one of the two.
  const slides = outline.sections.flatMap((section) => section.slides);
  expect(kept.length + cut.length).toBe(slides.filter(({ goesOn }) => !goesOn).length);
}
