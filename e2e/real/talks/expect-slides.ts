import { expect } from 'vitest';
import type { DeckNotes } from '#core/talk/deck';
import type { FixtureTalk } from './fixture-talk';

/** A slide as a tool showed it; line ends and runs of blanks don't matter, but for code. */
export interface FoundSlide {
  /** Of the slide's first heading of level 1 to 3, empty without one; null where nobody can tell. */
  readonly title: string | null;
  /** All that its audience can read. */
  readonly text: string;
  /** All that its speaker reads, empty for nothing. */
  readonly notes: string;
  /** The text of each piece of code; null where the format keeps no code apart. */
  readonly code: readonly string[] | null;
}

/**
 * Expects a talk's slides in what a tool made of them: all, in order, with their code to the
 * character, and what is said in their notes and nowhere else.
 * @param notes whether they were written with their notes
 */
export function expectSlides(
  talk: FixtureTalk,
  found: readonly FoundSlide[],
  notes: Exclude<DeckNotes, 'only'> = 'with',
): void {
  const isSaid = notes === 'with';
  const all = found.map(({ text }) => oneLine(text)).join('\n');
  const said = found.map((one) => oneLine(one.notes));
  const titles = found.map(({ title }) => (title === null ? null : oneLine(title)));
  expect(titles).toEqual(
    talk.slides.map(({ title }, at) => (found[at]?.title === null ? null : oneLine(title))),
  );
  for (const [at, slide] of talk.slides.entries()) {
    const name = `${talk.name}, slide ${at + 1}`;
    const { text = '', code = null } = found[at] ?? {};
    let rest = oneLine(text);
    for (const words of slide.shown) {
      expect.soft(rest, name).toContain(oneLine(words));
      rest = rest.slice(Math.max(0, rest.indexOf(oneLine(words))));
    }
    for (const words of slide.notes) {
      const holders = said.flatMap((one, index) => (one.includes(oneLine(words)) ? [index] : []));
      expect.soft(holders, `${name}, note “${words}”`).toEqual(isSaid ? [at] : []);
      expect.soft(all, name).not.toContain(oneLine(words));
    }
    if (code !== null) expect.soft(code, name).toEqual(slide.code);
  }
  expectAbsent(talk, [all, ...said].join('\n'));
}

/** Expects nothing in a text that is for nobody, or cut from the talk. */
export function expectAbsent({ absent = [], name }: FixtureTalk, text: string): void {
  for (const words of absent) expect.soft(oneLine(text), name).not.toContain(oneLine(words));
}

/** Expects all that is said in Markdown that has the notes alone, in the order of the slides. */
export function expectNotesAlone(talk: FixtureTalk, text: string): void {
  let rest = oneLine(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  for (const { notes, code } of talk.slides) {
    for (const words of notes) {
      expect.soft(rest, talk.name).toContain(oneLine(words));
      rest = rest.slice(Math.max(0, rest.indexOf(oneLine(words))));
    }
    for (const one of code) expect.soft(text, talk.name).not.toContain(one);
  }
  expectAbsent(talk, text);
}

/** Without word joiners, which nobody sees. */
function oneLine(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim();
}
