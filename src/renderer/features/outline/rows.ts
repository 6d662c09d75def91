import type { Demo } from '#core/document/heading-plan';
import type { Priority } from '#core/document/priority';
import type { Outline, Slide } from '#core/talk/outline';
import { sectionMinutes, slideMinutes } from '#core/talk/timing';

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
  return outline.sections.flatMap(({ title, slides: [first, ...rest], ...section }) => {
    if (first === undefined) return [];
    const left = [first, ...rest].flatMap((slide) => kept.get(slide) ?? [])[0];
    const minutes = sectionMinutes(left ?? { ...section, title, slides: [first, ...rest] }, pace);
    const slides: OutlineRow[] = [];
    for (const slide of rest) {
      const own = slideMinutes(slide, pace);
      const before = slides.at(-1);
      if (slide.heading !== null) {
        slides.push({ ...rowOf(slide, 2), minutes: own, isCut: isCut(slide) });
      } else if (before !== undefined) {
        slides.splice(-1, 1, { ...before, minutes: before.minutes + own });
      }
    }
    const name = first.heading === null ? { title: 'Opening' } : {};
    const row = { ...rowOf(first, 1), ...name, minutes, isCut: isCut(first) };
    return [{ row, slides }];
  });
}

function rowOf(slide: Slide, level: 1 | 2): Omit<OutlineRow, 'minutes' | 'isCut'> {
  const { at, title, priority, demo } = slide;
  return { at, level, title: title || 'Untitled', priority, demo, slide };
}
