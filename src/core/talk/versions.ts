import type { DocumentNode } from '#core/document/document';
import { readCuts, writeCuts } from '#core/document/heading-plan';
import { talkFacts } from './facts';
import type { Outline, Slide } from './outline';
import { slideShares } from './timing';

/**
 * A talk as it is given in a slot: without the slides that are cut from that version. A section
 * whose minutes are set has as many of them as its remaining slides had.
 * @param slot minutes; null for the whole talk
 */
export function versionOf(outline: Outline, slot: number | null, pace?: number): Outline {
  if (slot === null) return outline;
  const sections = outline.sections.flatMap((section) => {
    const isKept = section.slides.map(({ cut }) => !cut.includes(slot));
    if (isKept.every(Boolean)) return [section];
    const slides = section.slides.filter((_, index) => isKept[index]);
    if (slides.length === 0) return [];
    const left = slideShares(section, pace)
      .filter((_, index) => isKept[index])
      .reduce((sum, minutes) => sum + minutes, 0);
    return [{ ...section, slides, minutes: section.minutes === null ? null : left }];
  });
  return { ...outline, sections };
}

/** The slots for which slides of a talk are left out, the shortest first. */
export function listCuts(outline: Outline): readonly number[] {
  const slots = outline.sections.flatMap(({ slides }) => slides.flatMap(({ cut }) => cut));
  return [...new Set(slots)].toSorted((one, other) => one - other);
}

/** The slots that a talk has versions for, in minutes, the shortest first. */
export function knownVersions(frontMatter: string | null, outline: Outline): readonly number[] {
  const slots = [...talkFacts(frontMatter).versions, ...listCuts(outline)];
  return [...new Set(slots)].toSorted((one, other) => one - other);
}

/** A name for the files of one version, so that those of a talk don't take each other's place. */
export function nameOfVersion(
  name: string,
  slot: number | null,
  versions: readonly number[],
): string {
  return slot !== null && versions.includes(slot) ? `${name}-${slot}-min` : name;
}

/** The slides that a version leaves out, by names that stay while slides are moved about. */
export function namesOfCut(outline: Outline, slot: number): ReadonlySet<string> {
  return new Set(
    nameSlides(outline).flatMap(([name, { cut }]) => (cut.includes(slot) ? [name] : [])),
  );
}

/** The same names of the slides whose headings are at these places. */
export function namesOfPlaces(outline: Outline, places: ReadonlySet<number>): ReadonlySet<string> {
  return new Set(
    nameSlides(outline).flatMap(([name, { at }]) => (at !== null && places.has(at) ? [name] : [])),
  );
}

/** Where the headings of slides are that `namesOfCut` named. */
export function placesOfNames(outline: Outline, names: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(
    nameSlides(outline).flatMap(([name, { at }]) => (at !== null && names.has(name) ? [at] : [])),
  );
}

/** Each slide with its title, and its number among those of that title. */
function nameSlides(outline: Outline): readonly (readonly [string, Slide])[] {
  const counts = new Map<string, number>();
  return outline.sections.flatMap(({ slides }) =>
    slides.map((slide) => {
      const number = (counts.get(slide.title) ?? 0) + 1;
      counts.set(slide.title, number);
      return [`${number} ${slide.title}`, slide] as const;
    }),
  );
}

/** A heading whose slide is to be left out of a version, or to be in it again. */
export interface ChangedCut {
  /** Where the heading is among the document's blocks. */
  readonly at: number;
  /** What its `cut` becomes. */
  readonly cut: string | null;
}

/**
 * What has to change for the version of a slot to leave out exactly these slides.
 * @param cut where their headings are, see `Slide.at`
 */
export function changeCuts(
  outline: Outline,
  slot: number,
  cut: ReadonlySet<number>,
): readonly ChangedCut[] {
  return outline.sections.flatMap(({ slides }) =>
    slides.flatMap(({ at, heading }): readonly ChangedCut[] => {
      if (at === null) return [];
      const before = readCuts(heading?.attrs?.['cut']);
      if (before.includes(slot) === cut.has(at)) return [];
      const after = cut.has(at) ? [...before, slot] : before.filter((one) => one !== slot);
      return [{ at, cut: writeCuts(after) }];
    }),
  );
}

/** The document with these cuts. */
export function withCuts(document: DocumentNode, changes: readonly ChangedCut[]): DocumentNode {
  const cuts = new Map(changes.map(({ at, cut }) => [at, cut]));
  const content = document.content?.map((block, at) => {
    const cut = cuts.get(at);
    return cut === undefined ? block : { ...block, attrs: { ...block.attrs, cut } };
  });
  return { ...document, ...(content && { content }) };
}
