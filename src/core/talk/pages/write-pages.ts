import { shownTitle } from '#core/shown-title';
import { element, escapeHtml } from '#core/document/html-text';
import { withoutPlan } from '#core/document/heading-plan';
import { toText } from '#core/document/to-text';
import { lineOf } from '#core/draft/line-of';
import type { EntryRecord } from '#core/library/record';
import {
  type DeckOptions,
  deckWords,
  type Footnotes,
  prepareDeck,
  type PreparedDeck,
  tellSlides,
} from '../decks/prepare-deck';
import { isWritten, type Section, type Slide } from '../outline';
import { slideShares } from '../timing';
import { aboutTalk, sizeOf, titleSize, toPageBlocks } from './page-blocks';
import { pageHtml, stepOf, withDirections } from './page-html';
import { createKeys, keepIds } from './page-keys';
import { pageWarnings } from './page-warnings';
import type { SlidePage } from './slide-page';

/** How pages are written. */
interface PageOptions extends DeckOptions {
  /** They are printed, and show what is in them and nothing else. */
  readonly isPrinted?: boolean;
}

/** A talk as pages, and what there is to tell of them. */
export interface SlidePages extends Pick<PreparedDeck, 'title' | 'name'> {
  readonly pages: readonly SlidePage[];
  /** Images that the pages name, with paths relative to them. */
  readonly copies: PreparedDeck['report']['copies'];
  /** How long the talk takes, in minutes, and how long it may take. */
  readonly minutes: number;
  readonly slot: number | null;
  readonly warnings: readonly string[];
  /** Everything that the pages tell, as Markdown: the last proof on private words reads it. */
  readonly words: string;
}

/**
 * A talk as pages of HTML for a stage of 1280 × 720 pixels and the theme beside this file: a page
 * for the title and one for each slide. A slide that is too full is set smaller, and told of.
 */
export function writeSlidePages(record: EntryRecord, options: PageOptions = {}): SlidePages {
  const prepared = prepareDeck({ ...record, document: keepIds(record.document) }, options);
  const { title, name, outline, footnotes, report, missing, cut } = prepared;
  const isSilent = options.notes === 'without';
  const isPrinted = options.isPrinted === true;
  const key = createKeys();
  const slides = outline.sections.flatMap((section) => {
    const shares = slideShares(section, options.pace);
    return section.slides
      .map((slide, index) => ({ section, slide, minutes: shares[index] ?? 0 }))
      .filter(({ slide }) => isWritten(slide));
  });
  const pages = slides.map(({ section, slide, minutes }, index): SlidePage & Told => {
    const said = isSilent ? [] : slide.notes;
    return {
      number: index + 2,
      key: key(slide.heading, slide.title),
      title: slide.title,
      section: section.title,
      ...writeShown(slide, section, { footnotes, number: index + 2, isPrinted }),
      notes: pageHtml(toPageBlocks(said, footnotes)),
      said: toText({ type: 'doc', content: toPageBlocks(said, footnotes) }),
      minutes,
      priority: slide.priority,
      demo: slide.demo,
    };
  });
  const about = aboutTalk(record.frontMatter);
  const first = titlePage(title, about);
  return {
    ...report,
    title,
    name,
    pages: [first, ...pages.map(({ warnings: _, ...page }) => page)],
    warnings: [...missing, ...cut, ...tellSlides([{ title, warnings: [] }, ...pages])],
    words: `${about}\n\n${deckWords(prepared, options.notes)}`,
  };
}

interface Place {
  readonly footnotes: Footnotes;
  readonly number: number;
  readonly isPrinted: boolean;
}

interface Told {
  readonly warnings: readonly string[];
}

function writeShown(
  { heading, shown }: Slide,
  section: Section,
  { footnotes, number, isPrinted }: Place,
): Pick<SlidePage, 'html'> & Told {
  const head = heading === null ? [] : [withoutPlan(heading)];
  const blocks = toPageBlocks([...head, ...shown], footnotes);
  const isOpening =
    shown.length === 0 && heading !== null && section.slides[0]?.heading === heading;
  const size = isOpening ? titleSize(lineOf(heading)) : sizeOf(blocks);
  const names = [isOpening ? 'section-page' : 'plain-page', `size-${stepOf(size)}`];
  const html = pageFrame(names, pageHtml(blocks));
  const foot = element('div', { class: 'page-number' }, String(number));
  return { html: `${html}\n${foot}`, warnings: pageWarnings(blocks, size, isPrinted) };
}

function titlePage(title: string, about: string): SlidePage {
  const shown = shownTitle(title);
  const heading = element('h1', {}, escapeHtml(shown));
  const foot = about === '' ? '' : `\n${element('p', { class: 'about' }, escapeHtml(about))}`;
  return {
    number: 1,
    key: 'title',
    title: shown,
    section: '',
    html: pageFrame(
      ['title-page', `size-${stepOf(titleSize(shown))}`],
      withDirections(heading) + foot,
    ),
    notes: '',
    said: '',
    minutes: 0,
    priority: 'must',
    demo: null,
  };
}

function pageFrame(names: readonly string[], html: string): string {
  return element('div', { class: ['slide-content', ...names].join(' ') }, `\n${html}\n`);
}
