import { stringAttribute } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from '#core/publish/attachments';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { slugOf } from '#core/publish/names';
import { isSummaryCut, readerCopy } from '#core/publish/reader-copy';
import { outlineOf, type Section } from '../outline';
import { sectionMinutes, slideMinutes, talkMinutes } from '../timing';
import { type Footnotes, writeMarpSlide } from './marp-slide';

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
  readonly warnings: readonly string[];
}

const IMAGES = 'images/';

/**
 * A talk as a Marp deck: a title slide, a slide for each slide of the outline, speaker notes as
 * one HTML comment a slide. The author's own comments are left out, for Marp would take every one
 * for a speaker note. Verified with Marp CLI 4.5; see https://marpit.marp.app/markdown.
 */
export function writeMarpDeck(record: EntryRecord): WrittenDeck {
  const copy = readerCopy(record).filter((block) => !isSummaryCut(block));
  const folder = slugOf(record.title);
  const { blocks, copies, missing } = placeAttachments(copy, record.attachments, IMAGES);
  const outline = outlineOf({ type: 'doc', content: blocks });
  const footnotes: Footnotes = new Map(
    outline.definitions.flatMap((block) =>
      block.type === 'footnoteDefinition' ? [[stringAttribute(block, 'label').toLowerCase(), block] as const] : [],
    ),
  );
  const minutes = talkMinutes(outline);
  const slides = [
    titleSlide(record.title, minutes),
    ...outline.sections.flatMap((section) => sectionSlides(section, footnotes)),
  ];
  const title = oneLine(record.title);
  const head = ['---', 'marp: true', 'theme: default', 'paginate: true', yamlLine('title', title), '---'];
  return {
    path: `${folder}.md`,
    text: `${head.join('\n')}\n\n${slides.join('\n\n---\n\n')}\n`,
    copies: copies.map(({ asset, name }) => ({ asset, name: `${IMAGES}${name}` })),
    slides: slides.length,
    minutes,
    warnings: missing.map((source) => `The image ${source} is not in the library and will be missing.`),
  };
}

function titleSlide(title: string, minutes: number): string {
  const heading = {
    title,
    heading: { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: oneLine(title) || 'Untitled' }] },
    minutes,
    priority: 'must',
    shown: [],
    notes: [],
  } as const;
  return writeMarpSlide(heading, minutes, new Map());
}

/** The slides of a section; minutes planned for it stand in the note of its first slide. */
function sectionSlides(section: Section, footnotes: Footnotes): readonly string[] {
  return section.slides.map((slide, index) => {
    const isPlanned = index === 0 && section.minutes !== null;
    const planned = isPlanned ? { ...slide, minutes: sectionMinutes(section) } : slide;
    return writeMarpSlide(planned, isPlanned ? sectionMinutes(section) : slideMinutes(slide), footnotes);
  });
}

function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
