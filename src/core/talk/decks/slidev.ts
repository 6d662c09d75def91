import { shownTitle } from '#core/shown-title';
import type { EntryRecord } from '#core/library/record';
import { yamlLine } from '#core/publish/generators/yaml-values';
import {
  type DeckOptions,
  deckWords,
  formatMinutes,
  prepareDeck,
  tellSlides,
  timeOf,
  type WrittenDeck,
} from './prepare-deck';
import { isWritten } from '../outline';
import type { DiagramSizes } from './slidev-diagrams';
import { type SlidevContext, writeSlidevSlide } from './slidev-slide';

/**
 * A talk as a Slidev deck: a cover, a slide for each slide of the outline, speaker notes as the last
 * comment of each. Formulas and Mermaid diagrams are drawn by Slidev; nothing in a text becomes Vue.
 * @param diagrams how large the talk's diagrams are; those that are not known may not fit
 *
 * Verified with Slidev 52; see https://sli.dev/guide/syntax.
 */
export function writeSlidevDeck(
  record: EntryRecord,
  options: DeckOptions = {},
  diagrams: DiagramSizes = new Map(),
): WrittenDeck {
  const prepared = prepareDeck(record, options);
  const { title, name, outline, footnotes, report, missing, cut } = prepared;
  const { style = {}, pace, notes = 'with', look = 'light' } = options;
  const isSilent = notes === 'without';
  const copies = new Set(report.copies.map((copy) => copy.name));
  const context: SlidevContext = { footnotes, copies, style, diagrams };
  const cover = titleSlide(title);
  const slides = [
    writeSlidevSlide(cover, isSilent ? null : `${formatMinutes(report.minutes)} in all`, context),
    ...outline.sections.flatMap((section) =>
      section.slides
        .filter(isWritten)
        .map((slide) =>
          isSilent
            ? writeSlidevSlide({ ...slide, notes: [] }, null, context)
            : writeSlidevSlide(slide, timeOf(section, slide, pace), context),
        ),
    ),
  ];
  const head = [
    '---',
    'theme: default',
    titleLine(shownTitle(title)),
    "titleTemplate: '%s'",
    'layout: cover',
    `duration: ${Math.ceil(report.slot ?? report.minutes)}min`,
    `colorSchema: ${look}`,
    'transition: none',
    // Nothing of these is used; fonts and an icon would be fetched from the web, editors take time.
    "favicon: 'data:,'",
    'fonts:',
    '  provider: none',
    'monaco: false',
    'twoslash: false',
    // It would look for images where a deck that is built doesn't have them.
    'preloadImages: false',
    // Words that are longer than a line break.
    "htmlAttrs: { style: 'overflow-wrap: anywhere' }",
    '---',
  ];
  const text = `${head.join('\n')}\n\n${slides.map((slide) => slide.text).join('\n\n---\n\n')}\n`;
  return {
    ...report,
    files: [{ path: `${name}-slidev.md`, content: text }],
    words: deckWords(prepared, notes),
    slides: slides.length,
    warnings: [...missing, ...cut, ...tellSlides(slides)],
  };
}

/** Slidev's head ends at the first three dashes, wherever they stand. */
function titleLine(title: string): string {
  return title.includes('---')
    ? `title: ${JSON.stringify(title).replaceAll('--', '-\\x2d')}`
    : yamlLine('title', title);
}

function titleSlide(title: string): Parameters<typeof writeSlidevSlide>[0] {
  const content = [{ type: 'text', text: shownTitle(title) }];
  const heading = { type: 'heading', attrs: { level: 1 }, content };
  return { title, heading, shown: [], notes: [] };
}
