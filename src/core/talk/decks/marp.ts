import type { MarkdownStyle } from '#core/document/markdown-style';
import { stringAttribute } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from '#core/publish/attachments';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { slugOf } from '#core/publish/names';
import { isSummaryCut, readerCopy } from '#core/publish/reader-copy';
import { outlineOf, type Section, type Slide } from '../outline';
import { slotOf } from '../slot';
import { slideMinutes, talkMinutes } from '../timing';
import { type Footnotes, writeMarpSlide, type WrittenSlide } from './marp-slide';

/** A talk as a slide tool reads it. */
export interface WrittenDeck {
  /** The text's path; images lie in a folder beside it. */
  readonly path: string;
  readonly text: string;
  /** Images, with paths relative to the deck's folder. */
  readonly copies: readonly CopiedAsset[];
  readonly slides: number;
  /** How long the talk takes. */
  readonly minutes: number;
  /** How long it may take; null when nobody said. */
  readonly slot: number | null;
  /** What will look different on the slides, each with its slide's number and title. */
  readonly warnings: readonly string[];
}

const IMAGES = 'images/';

/**
 * A talk as a Marp deck: a title slide, a slide for each slide of the outline, speaker notes as
 * one HTML comment a slide. The author's own comments are left out, for Marp would take every one
 * for a speaker note. Verified with Marp CLI 4.5; see https://marpit.marp.app/markdown.
 */
export function writeMarpDeck(
  record: EntryRecord,
  style: Partial<MarkdownStyle> = {},
): WrittenDeck {
  const copy = readerCopy(record).filter((block) => !isSummaryCut(block));
  const folder = slugOf(record.title);
  const { blocks, copies, missing } = placeAttachments(copy, record.attachments, {
    prefix: IMAGES,
  });
  const outline = outlineOf({ type: 'doc', content: blocks });
  const footnotes: Footnotes = new Map(
    outline.definitions.flatMap((block) =>
      block.type === 'footnoteDefinition'
        ? [[stringAttribute(block, 'label').toLowerCase(), block] as const]
        : [],
    ),
  );
  const minutes = talkMinutes(outline);
  const slides = [
    titleSlide(record.title, minutes),
    ...outline.sections.flatMap((section) => sectionSlides(section, footnotes, style)),
  ];
  const title = oneLine(record.title);
  const head = [
    '---',
    'marp: true',
    'theme: default',
    'paginate: true',
    yamlLine('title', title),
    '---',
  ];
  return {
    path: `${folder}.md`,
    text: `${head.join('\n')}\n\n${slides.map((slide) => slide.text).join('\n\n---\n\n')}\n`,
    copies: copies.map(({ asset, name }) => ({ asset, name: `${IMAGES}${name}` })),
    slides: slides.length,
    minutes,
    slot: slotOf(record.frontMatter),
    warnings: [
      ...missing.map((source) => `The image ${source} is not in the library and will be missing.`),
      ...slides.flatMap(({ warnings }, index) =>
        warnings.map((warning) => `${nameOf(slides, index)}: ${warning}`),
      ),
    ],
  };
}

function titleSlide(title: string, minutes: number): WrittenSlide {
  const content = [{ type: 'text', text: oneLine(title) || 'Untitled' }];
  const heading = { type: 'heading', attrs: { level: 1 }, content };
  return writeMarpSlide(
    { title, heading, shown: [], notes: [] },
    `${formatMinutes(minutes)} in all`,
    new Map(),
    {},
  );
}

function sectionSlides(
  section: Section,
  footnotes: Footnotes,
  style: Partial<MarkdownStyle>,
): readonly WrittenSlide[] {
  return section.slides.flatMap((slide, index) =>
    slide.heading === null && slide.shown.length + slide.notes.length === 0
      ? []
      : [writeMarpSlide(slide, timeOf(section, slide, index), footnotes, style)],
  );
}

/** Marp knows no times, so a slide's note tells its own, and the first one its section's. */
function timeOf(section: Section, slide: Slide, index: number): string | null {
  const own = formatMinutes(slideMinutes(slide));
  if (index === 0 && section.minutes !== null) {
    const whole = formatMinutes(section.minutes);
    return section.slides.length === 1 ? whole : `Section ${whole}, slide ${own}`;
  }
  return slide.minutes === null && slide.notes.length === 0 ? null : own;
}

/** Minutes as a speaker reads them: `2 min`, `1.5 min`, `20 s`. */
function formatMinutes(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  return `${Math.round(minutes * 10) / 10} min`;
}

/** A slide by its number and its title, or by that of the one it goes on from. */
function nameOf(slides: readonly WrittenSlide[], index: number): string {
  const number = `Slide ${index + 1}`;
  const from = slides.slice(0, index + 1).findLastIndex(({ title }) => title.trim() !== '');
  const title = oneLine(slides[from]?.title ?? '');
  if (title === '') return number;
  return from === index ? `${number}, “${title}”` : `${number}, behind “${title}”`;
}

function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
