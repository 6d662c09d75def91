import { contentOf, type DocumentNode, levelOf } from '#core/document/document';
import { DEMOS, type Demo, readCuts } from '#core/document/heading-plan';
import { PRIORITIES, type Priority } from '#core/document/priority';
import { lineOf } from '#core/draft/line-of';
import type { RehearsedSlide } from './rehearsal';

/** One idea: what is shown and what is said. */
export interface Slide {
  /** Empty on a slide that goes on from the one before. */
  readonly title: string;
  /** The heading that starts the slide, null when a break or the section's start does. */
  readonly heading: DocumentNode | null;
  /** Where the heading is among the document's blocks, null when there is none. */
  readonly at: number | null;
  /** As set by hand; null leaves it to the estimate. */
  readonly minutes: number | null;
  /** What it took in rehearsals, where it was in one; see `withRehearsals`. */
  readonly rehearsed?: RehearsedSlide;
  readonly priority: Priority;
  /** Null for most slides, which are no demo. */
  readonly demo: Demo | null;
  /** The slots whose versions of the talk leave it out, in minutes. */
  readonly cut: readonly number[];
  /** Whether it stands and falls with the slide before: it goes on from it, or is its fall-back. */
  readonly goesOn: boolean;
  readonly shown: readonly DocumentNode[];
  /** The speaker notes' own blocks. */
  readonly notes: readonly DocumentNode[];
}

/** A part of a talk. Its first slide bears its title. */
export interface Section {
  readonly title: string;
  /** As set by hand for the whole section; null leaves it to its slides. */
  readonly minutes: number | null;
  readonly slides: readonly Slide[];
}

/** A talk: sections start at headings of level 1 and 2, slides at level 3 and at `---`. */
export interface Outline {
  readonly sections: readonly Section[];
  /** Link definitions and footnotes, which belong to the whole talk. */
  readonly definitions: readonly DocumentNode[];
}

const DEFINITIONS = new Set(['definition', 'footnoteDefinition']);

interface OpenSlide extends Slide {
  readonly shown: DocumentNode[];
  readonly notes: DocumentNode[];
}

interface OpenSection extends Section {
  readonly slides: OpenSlide[];
}

/**
 * Reads a talk's document as an outline. Every block is in it, once and in order.
 *
 * A section that `may` be left out says so for all its slides that have no priority of their own.
 */
export function outlineOf(document: DocumentNode): Outline {
  const sections: OpenSection[] = [];
  const definitions: DocumentNode[] = [];
  let slide: OpenSlide | undefined;
  /** What the section's heading says of slides that say nothing themselves. */
  let usual: Priority = 'should';
  const openSlide = (heading: DocumentNode | null, at: number | null): OpenSlide => {
    const isSection = heading !== null && levelOf(heading) < 3;
    if (isSection) usual = priorityOf(heading) === 'may' ? 'may' : 'should';
    const section = isSection ? undefined : sections.at(-1);
    const started = startSlide(heading, { at, usual, before: section?.slides.at(-1) });
    if (section) {
      section.slides.push(started);
      return started;
    }
    // Minutes on a section's heading are the section's, not those of its first slide.
    const first = isSection ? { ...started, minutes: null } : started;
    const minutes = isSection ? started.minutes : null;
    sections.push({ title: isSection ? first.title : '', minutes, slides: [first] });
    return first;
  };
  for (const [at, block] of contentOf(document).entries()) {
    if (block.type === 'heading' && levelOf(block) <= 3) slide = openSlide(block, at);
    else if (block.type === 'horizontalRule') slide = openSlide(null, null);
    else if (DEFINITIONS.has(block.type)) definitions.push(block);
    else if (block.type === 'speakerNotes')
      (slide ??= openSlide(null, null)).notes.push(...contentOf(block));
    else if (!isEmpty(block)) (slide ??= openSlide(null, null)).shown.push(block);
  }
  return { sections, definitions };
}

/** Whether there is anything to show or to say on a slide. */
export function isWritten(slide: Slide): boolean {
  return slide.heading !== null || slide.shown.length + slide.notes.length > 0;
}

/** How many pages a talk is given with: a page for the title, and one for each slide. */
export function countPages({ sections }: Outline): number {
  return 1 + sections.flatMap(({ slides }) => slides).filter(isWritten).length;
}

function startSlide(
  heading: DocumentNode | null,
  {
    at,
    usual,
    before,
  }: {
    readonly at: number | null;
    readonly usual: Priority;
    readonly before: Slide | undefined;
  },
): OpenSlide {
  const { minutes, demo: written, cut } = heading?.attrs ?? {};
  const demo = DEMOS.find((known) => known === written) ?? null;
  const leader = heading === null || demo === 'fallback' ? before : undefined;
  return {
    title: heading === null ? '' : lineOf(heading),
    heading,
    at,
    minutes: typeof minutes === 'number' && minutes >= 0 ? minutes : null,
    priority: leader?.priority ?? priorityOf(heading) ?? usual,
    demo,
    cut: leader?.cut ?? readCuts(cut),
    goesOn: leader !== undefined,
    shown: [],
    notes: [],
  };
}

function priorityOf(heading: DocumentNode | null): Priority | undefined {
  return PRIORITIES.find((known) => known === heading?.attrs?.['priority']);
}

/** The editor keeps an empty paragraph where the next text will go; it is no content. */
function isEmpty(block: DocumentNode): boolean {
  return block.type === 'paragraph' && contentOf(block).length === 0;
}
