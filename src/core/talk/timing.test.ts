import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { outlineOf } from './outline';
import { roundMinutes } from './tell-minutes';
import {
  estimateSlide,
  overfullMinutes,
  sectionMinutes,
  shownTimes,
  slideShares,
  talkMinutes,
} from './timing';

const read = (markdown: string) => outlineOf(fromMarkdown(markdown).document);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('timing', () => {
  it.each([
    [
      '130 words said take a minute, whatever is shown',
      `## A\n\n${words(500)}\n\n:::notes\n${words(130)}\n:::`,
      1,
    ],
    ['without notes what is shown is said', `## A\n\n${words(129)}`, 1],
    [
      'code is shown, not read out',
      '## A\n\n```js\nmany words in this code\n```\n\n:::notes\n' + words(130) + '\n:::',
      1.75,
    ],
    ['no slide is shown for less than a quarter', '## A', 0.25],
    ['a demo takes two minutes more', `## A {demo=local}\n\n:::notes\n${words(130)}\n:::`, 3],
    ['what is shown when a demo fails takes none', `## A {demo=fallback}\n\n${words(130)}`, 0],
  ])('%s', (_, markdown, minutes) => {
    const slide = read(markdown).sections[0]?.slides[0];
    expect(slide && estimateSlide(slide)).toBeCloseTo(minutes);
  });

  it('takes the minutes of a section over those of its slides, and adds the rest up', () => {
    const outline = read(
      `## A {minutes=5}\n\n### B {minutes=3}\n\n## C\n\n### D {minutes=2 priority=must}\n\nx\n\n---\n\n${words(130)}`,
    );
    expect(outline.sections.map((section) => sectionMinutes(section))).toEqual([5, 3.25]);
    expect(talkMinutes(outline)).toBe(8.5);
    expect(outline.sections[1]?.slides[1]).toMatchObject({ title: 'D', minutes: 2 });
  });

  it.each([
    ['## A {minutes=4}\n\n### B {minutes=12}', 12.5],
    ['## A {minutes=13}\n\n### B {minutes=12}', null],
    [`## A {minutes=1}\n\n${words(500)}`, null],
    ['## A\n\n### B {minutes=12}', null],
  ])('tells where minutes set on slides do not fit into their section: %s', (markdown, minutes) => {
    expect(read(markdown).sections.map((section) => overfullMinutes(section))).toEqual([minutes]);
  });

  it('goes by the speaker’s own pace, and by what is set before it', () => {
    const outline = read(`## A\n\n${words(299)}\n\n## B {minutes=1}\n\n${words(299)}`);
    expect(talkMinutes(outline, 100)).toBe(4);
    expect(talkMinutes(outline, 150)).toBe(3);
  });

  it.each([
    ['## A {minutes=6}\n\n### B\n\n### C', [2, 2, 2]],
    ['## A {minutes=6}\n\n### B {minutes=4}\n\n### C', [1, 4, 1]],
    ['## A {minutes=3}\n\n### B {minutes=5.5}\n\n### C', [0.125, 2.75, 0.125]],
    ['## A {minutes=3}\n\n### B {demo=fallback}', [3, 0]],
    ['## A {minutes=0}\n\n### B', [0, 0]],
    ['## A\n\n### B {minutes=4}', [0.25, 4]],
  ])('shares the minutes of a section among its slides: %s', (markdown, shares) => {
    const [section] = read(markdown).sections;
    expect(section && slideShares(section)).toEqual(shares);
  });

  it('tells when each slide is shown, one after the other', () => {
    const times = shownTimes(read('## A {minutes=6}\n\n### B {minutes=2}\n\n## C {minutes=1.5}'));
    expect([...times].map(([{ title }, { from, to }]) => [title, from, to])).toEqual([
      ['A', 0, 4],
      ['B', 4, 6],
      ['C', 6, 7.5],
    ]);
  });

  it('rounds to halves and never to none', () => {
    expect([0, 0.7, 1.24, 1.25].map(roundMinutes)).toEqual([0.5, 0.5, 1, 1.5]);
  });
});
