import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { outlineOf } from './outline';
import { writeSlidePages } from './pages/write-pages';
import type { Rehearsal } from './rehearsal';
import { rehearsedPace, rehearsedSlides, withRehearsals } from './rehearsed';
import { slideMinutes, talkMinutes } from './timing';

const WORDS = 'word '.repeat(65);
const MARKDOWN = `## One\n\n:::notes\n${WORDS}\n:::\n\n---\n\nmore\n\n### Set {minutes=3}\n\nx\n\n## One\n\ny\n`;

const rehearsal = (slides: Readonly<Record<string, number>>, id = 'r'): Rehearsal => ({
  id,
  at: '2026-03-01T10:00:00.000Z',
  slot: null,
  seconds: 0,
  slides: Object.entries(slides).map(([key, seconds]) => ({ key, title: '', seconds })),
});

const talk = makeRecord('t1', 'Talk', MARKDOWN, { kind: 'talk', stage: 'ready' });

describe('rehearsed times', () => {
  it('are medians of the times that a slide was shown', () => {
    const all = [rehearsal({ a: 60 }), rehearsal({ a: 120, b: 30 }), rehearsal({ a: 300 })];
    expect(rehearsedSlides(all)).toEqual(
      new Map([
        ['a', { minutes: 2, times: 3 }],
        ['b', { minutes: 0.5, times: 1 }],
      ]),
    );
    expect(rehearsedSlides(all.slice(0, 2)).get('a')?.minutes).toBe(1.5);
  });

  it('lie between the shortest and the longest, in whatever order they came', () => {
    const times = fc.array(fc.nat(3600), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(times, (seconds) => {
        const of = (list: readonly number[]) =>
          rehearsedSlides(list.map((one) => rehearsal({ a: one }))).get('a')?.minutes ?? -1;
        const minutes = of(seconds);
        expect(minutes).toBe(of(seconds.toReversed()));
        expect(minutes * 60).toBeGreaterThanOrEqual(Math.min(...seconds) - 1e-9);
        expect(minutes * 60).toBeLessThanOrEqual(Math.max(...seconds) + 1e-9);
      }),
    );
  });

  it('go before the estimate and behind minutes that were set, slide by slide', () => {
    const keys = writeSlidePages(talk).pages.map(({ key }) => key);
    expect(keys).toEqual(['title', '“One”', '“One” 2', '“Set”', '“One” 3']);
    const times = { '“One”': 90, '“One” 2': 60, '“Set”': 600, '“One” 3': 120 };
    const outline = withRehearsals(outlineOf(talk.document), [rehearsal(times)]);
    const minutes = outline.sections.flatMap(({ slides }) =>
      slides.map((one) => slideMinutes(one)),
    );
    expect(minutes).toEqual([1.5, 1, 3, 2]);
    expect(talkMinutes(outline)).toBe(7.5);
    const rehearsed = { ...talk, rehearsals: [rehearsal(times)] };
    expect(writeSlidePages(rehearsed).pages.map((page) => page.minutes)).toEqual([0, 1.5, 1, 3, 2]);
  });

  it('follow a heading’s id, also where it was renamed', () => {
    const content = talk.document.content?.map((block, at) =>
      at === 0 ? { ...block, attrs: { ...block.attrs, id: 'h1' } } : block,
    );
    const named = { ...talk, document: { ...talk.document, ...(content && { content }) } };
    const known = { ...named, rehearsals: [rehearsal({ h1: 240 })] };
    expect(writeSlidePages(known).pages[1]?.minutes).toBe(4);
    const { sections } = withRehearsals(outlineOf(named.document), known.rehearsals);
    expect(sections[0]?.slides[0]?.rehearsed).toEqual({ minutes: 4, times: 1 });
  });

  it('tell how fast the speaker is', () => {
    const outline = outlineOf(talk.document);
    expect(rehearsedPace(outline, [])).toBeNull();
    expect(rehearsedPace(outline, [rehearsal({ '“One”': 30 })])).toBe(130);
    expect(rehearsedPace(outline, [rehearsal({ '“One” 2': 30 })])).toBeNull();
    expect(rehearsedPace(outline, [rehearsal({ '“One”': 1 })])).toBeNull();
    expect(rehearsedPace(outline, [rehearsal({ '“One”': 600 })])).toBeNull();
  });

  it('tell nothing by a few words, or by a slide that was passed by', () => {
    const few = makeRecord('t2', 'Talk', '## One\n\n:::notes\nJust ten of them.\n:::\n');
    const seconds = (of: number) => rehearsal({ '“One”': of });
    expect(rehearsedPace(outlineOf(few.document), [seconds(2)])).toBeNull();
    expect(rehearsedPace(outlineOf(talk.document), [seconds(0), seconds(30)])).toBe(130);
  });
});
