import type { DocumentNode } from '#core/document/document';
import { PRIORITIES, type Priority } from '#core/document/priority';
import { lineOf } from '#core/draft/line-of';

/** One idea: what is shown and what is said. */
export interface Slide {
  /** Empty on a slide that goes on from the one before. */
  readonly title: string;
  /** The heading that starts the slide, null when a break or the section's start does. */
  readonly heading: DocumentNode | null;
  /** As set by hand; null leaves it to the estimate. */
  readonly minutes: number | null;
  readonly priority: Priority;
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

/** Reads a talk's document as an outline. Every block is in it, once and in order. */
export function outlineOf(document: DocumentNode): Outline {
  const sections: OpenSection[] = [];
  const definitions: DocumentNode[] = [];
  const openSlide = (heading: DocumentNode | null): OpenSlide => {
    const isSection = heading !== null && levelOf(heading) < 3;
    const started = startSlide(heading);
    // Minutes on a section's heading are the section's, not those of its first slide.
    const slide = isSection ? { ...started, minutes: null } : started;
    const section = isSection ? undefined : sections.at(-1);
    if (section) section.slides.push(slide);
    else if (isSection)
      sections.push({ title: slide.title, minutes: started.minutes, slides: [slide] });
    else sections.push({ title: '', minutes: null, slides: [slide] });
    return slide;
  };
  let slide: OpenSlide | undefined;
  for (const block of document.content ?? []) {
    if (block.type === 'heading' && levelOf(block) <= 3) slide = openSlide(block);
    else if (block.type === 'horizontalRule') slide = openSlide(null);
    else if (DEFINITIONS.has(block.type)) definitions.push(block);
    else if (block.type === 'speakerNotes')
      (slide ??= openSlide(null)).notes.push(...(block.content ?? []));
    else if (!isEmpty(block)) (slide ??= openSlide(null)).shown.push(block);
  }
  return { sections, definitions };
}

function startSlide(heading: DocumentNode | null): OpenSlide {
  const { minutes, priority } = heading?.attrs ?? {};
  return {
    title: heading === null ? '' : lineOf(heading),
    heading,
    minutes: typeof minutes === 'number' && minutes >= 0 ? minutes : null,
    priority: PRIORITIES.find((known) => known === priority) ?? 'should',
    shown: [],
    notes: [],
  };
}

function levelOf(heading: DocumentNode): number {
  const level = heading.attrs?.['level'];
  return typeof level === 'number' ? level : 1;
}

/** The editor keeps an empty paragraph where the next text will go; it is no content. */
function isEmpty(block: DocumentNode): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0;
}
