import type { DocumentNode } from '#core/document/document';
import { stringAttribute } from '#core/document/document';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { changeBlocks } from '#core/draft/change-nodes';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from '#core/publish/attachments';
import { linkAsText } from '#core/publish/links';
import { slugOf } from '#core/publish/places/names';
import { isSummaryCut, readerCopy } from '#core/publish/reader-copy';
import type { DeckNotes, Paper, PdfPages, SlideLook } from '../deck';
import type { Drawer } from '../drawing';
import { outlineOf, type Outline, type Section, type Slide } from '../outline';
import { keepIds } from '../pages/page-keys';
import type { Presentation } from '../presentation/presentation';
import { withRehearsals } from '../rehearsed';
import { slotOf } from '../slot';
import { slideMinutes, talkMinutes } from '../timing';
import { knownVersions, nameOfVersion, versionOf } from '../versions';

/** A file of a deck, with its path relative to the deck's folder. */
export interface DeckFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A talk as a slide tool reads it. */
export interface WrittenDeck {
  /** The first is the one to be opened. */
  readonly files: readonly DeckFile[];
  /** Everything that the files tell, as text or Markdown: the last proof on private words reads it. */
  readonly words: string;
  /** Images to be copied beside them, with paths relative to the deck's folder. */
  readonly copies: readonly CopiedAsset[];
  readonly slides: number;
  /** How long the talk takes. */
  readonly minutes: number;
  /** How long it may take; null when nobody said. */
  readonly slot: number | null;
  /** What will look different on the slides, each with its slide's number and title. */
  readonly warnings: readonly string[];
}

/** How a deck is written. */
export interface DeckOptions {
  /** How its Markdown is written. */
  readonly style?: Partial<MarkdownStyle>;
  /** Words that the speaker says in a minute. */
  readonly pace?: number;
  /** What is told of the speaker where the talk itself has no bio. */
  readonly bio?: string;
  /** An abstract in place of the talk's own. */
  readonly abstract?: string;
  /** Which version of the talk, by its slot in minutes; that of the talk's own when left out. */
  readonly slot?: number | null;
  /** Whether slides have their speaker notes. */
  readonly notes?: Exclude<DeckNotes, 'only'>;
  /** Light when it is left out. Marp has its own. */
  readonly look?: SlideLook;
  /** What stands on the pages of a PDF; slides when it is left out. */
  readonly pages?: PdfPages;
  /** What its handouts and notes are printed on; A4 when it is left out. */
  readonly paper?: Paper;
}

/** What a writer asks of its surroundings. */
export interface DeckTools {
  /**
   * The bytes of an image as they may leave the library.
   * @throws Problem `private` when they may not, `not-found` when it is gone
   */
  readImage(image: CopiedAsset): Promise<Uint8Array>;
  /** Null where there is no browser to draw with. */
  readonly drawer: Drawer | null;
  readonly presentations: Presentations;
}

/** What knows the files of presentation programs. */
export interface Presentations {
  /** The same presentation gives the same bytes of a .pptx file. */
  write(presentation: Presentation): Promise<Uint8Array>;
  /** The size of an image in pixels; null for one of a kind that such programs can't show. */
  measure(image: Uint8Array): { readonly width: number; readonly height: number } | null;
}

/** Writes a talk in a format. */
export type DeckWriter = (
  record: EntryRecord,
  options: DeckOptions,
  tools: DeckTools,
) => WrittenDeck | Promise<WrittenDeck>;

/** What slides share: the footnotes of the talk by label. */
export type Footnotes = ReadonlyMap<string, DocumentNode>;

/** What of a talk goes onto slides, whatever they are written as. */
export interface PreparedDeck {
  /** In one line; empty where the talk has none. */
  readonly title: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly outline: Outline;
  readonly footnotes: Footnotes;
  readonly report: Pick<WrittenDeck, 'copies' | 'minutes' | 'slot'>;
  /** Warnings of images that are missing, and of what is cut from the version. */
  readonly missing: readonly string[];
  readonly cut: readonly string[];
}

const IMAGES = 'images/';

/** The version of a talk that is to be shown, without what is private and with images placed. */
export function prepareDeck(record: EntryRecord, { pace, slot }: DeckOptions): PreparedDeck {
  const known = { ...record, document: keepIds(record.document) };
  const copy = readerCopy(known).filter((block) => !isSummaryCut(block));
  const { blocks, copies, missing } = placeAttachments(copy, record.attachments, {
    prefix: IMAGES,
  });
  const version = slot === undefined ? slotOf(record.frontMatter) : slot;
  const whole = withRehearsals(outlineOf({ type: 'doc', content: blocks }), record.rehearsals);
  const outline = versionOf(whole, version, pace);
  return {
    title: oneLine(record.title),
    name: nameOfVersion(slugOf(record.title), version, knownVersions(record.frontMatter, whole)),
    outline,
    footnotes: footnotesOf(outline),
    report: {
      copies: copies.map(({ asset, name }) => ({ asset, name: `${IMAGES}${name}` })),
      minutes: talkMinutes(outline, pace),
      slot: version,
    },
    missing: missing.map(
      (source) => `The image ${source} is not in the library and will be missing.`,
    ),
    cut: tellCut(whole, version),
  };
}

/** All that a deck tells, as Markdown, for those whose files are none. */
export function deckWords(
  { title, outline }: Pick<PreparedDeck, 'title' | 'outline'>,
  notes: DeckOptions['notes'],
): string {
  const slides = outline.sections.flatMap(({ slides: all }) => all);
  const blocks = slides.flatMap((slide) => [
    ...(slide.heading === null ? [] : [slide.heading]),
    ...slide.shown,
    ...(notes === 'without' ? [] : slide.notes),
  ]);
  const content = changeBlocks([...blocks, ...outline.definitions], (node) =>
    node.type === 'wikilink' || node.type === 'embed' ? linkAsText(node) : node,
  );
  return `${title}\n\n${toMarkdown({ type: 'doc', content })}`;
}

/** The footnotes of a talk by label. */
export function footnotesOf({ definitions }: Outline): Footnotes {
  return new Map(
    definitions.flatMap((block) =>
      block.type === 'footnoteDefinition'
        ? [[stringAttribute(block, 'label').toLowerCase(), block] as const]
        : [],
    ),
  );
}

function tellCut({ sections }: Outline, slot: number | null): readonly string[] {
  const cut = sections
    .flatMap(({ slides }) => slides)
    .filter((slide) => slot !== null && !slide.goesOn && slide.cut.includes(slot));
  if (cut.length === 0) return [];
  const titles = cut.map(({ title }) => `“${title}”`).join(', ');
  return [`Cut from the version of ${slot} min: ${titles}.`];
}

/** What a slide's note tells of its time, and the first one of its section's; null for nothing. */
export function timeOf(section: Section, slide: Slide, pace?: number): string | null {
  if (slide.demo === 'fallback') return 'Only if the demo fails';
  const own = formatMinutes(slideMinutes(slide, pace));
  if (slide === section.slides[0] && section.minutes !== null) {
    const whole = formatMinutes(section.minutes);
    return section.slides.length === 1 ? whole : `Section ${whole}, slide ${own}`;
  }
  return slide.minutes === null && slide.notes.length === 0 ? null : own;
}

/** Minutes as a speaker reads them: `2 min`, `1.5 min`, `20 s`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  return `${Math.round(minutes * 10) / 10} min`;
}

/** The warnings of slides, each with the slide's number and its title, or that it goes on from. */
export function tellSlides(
  slides: readonly { readonly title: string; readonly warnings: readonly string[] }[],
): readonly string[] {
  return slides.flatMap(({ warnings }, index) =>
    warnings.map((warning) => `${nameOf(slides, index)}: ${warning}`),
  );
}

function nameOf(slides: readonly { readonly title: string }[], index: number): string {
  const number = `Slide ${index + 1}`;
  const from = slides.slice(0, index + 1).findLastIndex(({ title }) => title.trim() !== '');
  const title = oneLine(slides[from]?.title ?? '');
  if (title === '') return number;
  return from === index ? `${number}, “${title}”` : `${number}, behind “${title}”`;
}

function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
