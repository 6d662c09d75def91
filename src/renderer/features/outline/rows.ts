import type { Demo } from '#core/document/heading-plan';
import type { Priority } from '#core/document/priority';
import { shownTitle } from '#core/shown-title';
import type { Outline, Slide } from '#core/talk/outline';
import { sectionMinutes, type ShownTime, shownTimes, slideMinutes } from '#core/talk/timing';

/** A section or a slide as the tree shows it, with what goes on from it. */
export interface OutlineRow {
  /** Where its heading is among the document's blocks; null for what stands before any. */
  readonly at: number | null;
  readonly level: 1 | 2;
  readonly title: string;
  /** Not rounded. */
  readonly minutes: number;
  readonly priority: Priority;
  readonly demo: Demo | null;
  /** With its slides; null where the shown version leaves it out. */
  readonly when: ShownTime | null;
  /** Whether the shown version leaves it out. */
  readonly isCut: boolean;
  readonly slide: Slide;
}

/** A section with its slides but the first, which bears its title. */
export interface OutlineSection {
  readonly row: OutlineRow;
  readonly slides: readonly OutlineRow[];
}

/**
 * The sections and slides of a talk.
 * @param version the talk without what is cut from the version of `slot`
 */
export function listRows(
  outline: Outline,
  version: Outline,
  { slot, pace }: { readonly slot: number | null; readonly pace: number },
): readonly OutlineSection[] {
  const isCut = ({ cut }: Slide): boolean => slot !== null && cut.includes(slot);
  const kept = new Map(
    version.sections.flatMap((section) => section.slides.map((slide) => [slide, section] as const)),
  );
  const times = shownTimes(version, pace);
  return outline.sections.flatMap(({ title, slides: [first, ...rest], ...section }) => {
    if (first === undefined) return [];
    const left = [first, ...rest].flatMap((slide) => kept.get(slide) ?? [])[0];
    const minutes = sectionMinutes(left ?? { ...section, title, slides: [first, ...rest] }, pace);
    const slides: OutlineRow[] = [];
    for (const slide of rest) {
      const own = slideMinutes(slide, pace);
      const before = slides.at(-1);
      if (slide.heading !== null) {
        slides.push({
          ...rowOf(slide, 2),
          minutes: own,
          when: times.get(slide) ?? null,
          isCut: isCut(slide),
        });
      } else if (before !== undefined) {
        const when = spanOf([before.when, times.get(slide)]);
        slides.splice(-1, 1, { ...before, minutes: before.minutes + own, when });
      }
    }
    const name = first.heading === null ? { title: 'Opening' } : {};
    const when = spanOf([first, ...rest].map((slide) => times.get(slide)));
    const row = { ...rowOf(first, 1), ...name, minutes, when, isCut: isCut(first) };
    return [{ row, slides }];
  });
}

/** From the first of these to the last, past those that are not shown. */
function spanOf(times: readonly (ShownTime | null | undefined)[]): ShownTime | null {
  const shown = times.filter((time) => time !== null && time !== undefined);
  const [first, last] = [shown[0], shown.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

function rowOf(slide: Slide, level: 1 | 2): Omit<OutlineRow, 'minutes' | 'when' | 'isCut'> {
  const { at, title, priority, demo } = slide;
  return { at, level, title: shownTitle(title), priority, demo, slide };
}
