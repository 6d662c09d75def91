/** What a slide must show and have said of it, in whichever format it is written. */
export interface FixtureSlide {
  /** As it is read; empty on a slide that goes on from the one before. */
  readonly title: string;
  /** Words of its speaker notes that stand nowhere else in the talk. */
  readonly notes: readonly string[];
  /** The whole text of each piece of code but Mermaid's, without the line end at its end. */
  readonly code: readonly string[];
  /** Words that its audience reads, free of formulas and in the order of the slide. */
  readonly shown: readonly string[];
}

/** A talk as somebody wrote it, and what its slides must be. */
export interface FixtureTalk {
  /** Of its files: its title and its version, as every format must write them. */
  readonly name: string;
  readonly title: string;
  /** Its whole text, front matter included. */
  readonly markdown: string;
  /** PNG files by the names that the text gives. */
  readonly pictures?: Readonly<Record<string, Buffer>>;
  /** The first is the title slide. Those that the talk's own slot cuts are not among them. */
  readonly slides: readonly FixtureSlide[];
  /** Words that may stand nowhere: in comments, and on slides that are cut. */
  readonly absent?: readonly string[];
}

/** A slide that must show its title, and what else is said of it. */
export function slide(title: string, parts: Partial<Omit<FixtureSlide, 'title'>> = {}) {
  return { title, notes: [], code: [], shown: [], ...parts };
}

/** A piece of code as Markdown. */
export function fence(language: string, code: string): string {
  const ticks = '`'.repeat(
    Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${ticks}${language}\n${code}\n${ticks}`;
}
