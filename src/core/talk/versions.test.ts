import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { outlineOf } from './outline';
import { sectionMinutes, talkMinutes } from './timing';
import {
  changeCuts,
  knownVersions,
  listCuts,
  nameOfVersion,
  namesOfCut,
  placesOfNames,
  versionOf,
  withCuts,
} from './versions';

const TALK = `## A {minutes=6}

### B {minutes=2 cut=5}

### C {cut=5,20}

---

More of C.

## D {cut=5}

### E {minutes=2 demo=network cut=5}

### F {demo=fallback}
`;

const { document } = fromMarkdown(TALK);
const outline = outlineOf(document);
const titlesFor = (slot: number | null) =>
  versionOf(outline, slot).sections.map(({ slides }) => slides.map(({ title }) => title));

describe('versions of a talk', () => {
  it('share their slides, but for those that are cut with all that goes on from them', () => {
    expect(titlesFor(null)).toEqual([
      ['A', 'B', 'C', ''],
      ['D', 'E', 'F'],
    ]);
    expect(titlesFor(20)).toEqual([
      ['A', 'B'],
      ['D', 'E', 'F'],
    ]);
    expect(titlesFor(5)).toEqual([['A']]);
    expect(titlesFor(45)).toEqual(titlesFor(null));
    expect(listCuts(outline)).toEqual([5, 20]);
  });

  it('have of a section’s minutes what their slides have', () => {
    expect(versionOf(outline, 20).sections.map((section) => sectionMinutes(section))).toEqual([
      // Two set by hand, four shared by three of the same length.
      2 + 4 / 3,
      2.25,
    ]);
    expect([talkMinutes(outline), talkMinutes(versionOf(outline, 5))]).toEqual([8.5, 1.5]);
  });

  it('are changed without another byte of the talk', () => {
    const at = (title: string) =>
      outline.sections.flatMap(({ slides }) => slides).find((slide) => slide.title === title)?.at ??
      -1;
    const changes = changeCuts(outline, 20, new Set([at('B'), at('D')]));
    expect(toMarkdown(withCuts(document, changes))).toBe(
      TALK.replace('{minutes=2 cut=5}', '{minutes=2 cut=5,20}')
        .replace('{cut=5,20}', '{cut=5}')
        .replace('## D {cut=5}', '## D {cut=5,20}'),
    );
    expect(changeCuts(outline, 20, new Set([at('C')]))).toEqual([]);
    const none = withCuts(document, changeCuts(outline, 5, new Set()));
    expect(listCuts(outlineOf(none))).toEqual([20]);
  });
});

describe('what a version leaves out', () => {
  it('is found again where slides were moved and texts changed', () => {
    const names = namesOfCut(outline, 5);
    const now = fromMarkdown('## D\n\nNew.\n\n### E\n\n## A\n\n### B\n\n### C\n').document;
    const places = placesOfNames(outlineOf(now), names);
    expect(toMarkdown(withCuts(now, changeCuts(outlineOf(now), 5, places)))).toBe(
      '## D {cut=5}\n\nNew.\n\n### E {cut=5}\n\n## A\n\n### B {cut=5}\n\n### C {cut=5}\n',
    );
  });

  it('gives its files a name of their own, and other talks theirs', () => {
    const known = knownVersions('---\nversions: [45]\n---\n', outline);
    expect(known).toEqual([5, 20, 45]);
    expect(nameOfVersion('talk', 20, known)).toBe('talk-20-min');
    expect(nameOfVersion('talk', 30, known)).toBe('talk');
    expect(nameOfVersion('talk', null, known)).toBe('talk');
  });
});
