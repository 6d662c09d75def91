import type { EntryRecord } from '#core/library/record';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { writeMarpSlide, type WrittenSlide } from './marp-slide';
import {
  type DeckOptions,
  formatMinutes,
  isWritten,
  prepareDeck,
  tellSlides,
  timeOf,
  type WrittenDeck,
} from './prepare-deck';

/**
 * A talk as a Marp deck: a title slide, a slide for each slide of the outline, speaker notes as
 * one HTML comment a slide. The author's own comments are left out, for Marp would take every one
 * for a speaker note. Verified with Marp CLI 4.5; see https://marpit.marp.app/markdown.
 */
export function writeMarpDeck(record: EntryRecord, options: DeckOptions = {}): WrittenDeck {
  const { title, name, outline, footnotes, report, missing, cut } = prepareDeck(record, options);
  const { style = {}, pace, notes = 'with' } = options;
  const isSilent = notes === 'without';
  const slides = [
    titleSlide(title, isSilent ? null : `${formatMinutes(report.minutes)} in all`),
    ...outline.sections.flatMap((section) =>
      section.slides
        .filter(isWritten)
        .map((slide) =>
          isSilent
            ? writeMarpSlide({ ...slide, notes: [] }, null, footnotes, style)
            : writeMarpSlide(slide, timeOf(section, slide, pace), footnotes, style),
        ),
    ),
  ];
  const head = [
    '---',
    'marp: true',
    'theme: default',
    'paginate: true',
    yamlLine('title', title),
    '---',
  ];
  const text = `${head.join('\n')}\n\n${slides.map((slide) => slide.text).join('\n\n---\n\n')}\n`;
  return {
    ...report,
    files: [{ path: `${name}.md`, content: text }],
    words: text,
    slides: slides.length,
    warnings: [...missing, ...cut, ...tellSlides(slides)],
  };
}

function titleSlide(title: string, time: string | null): WrittenSlide {
  const content = [{ type: 'text', text: title || 'Untitled' }];
  const heading = { type: 'heading', attrs: { level: 1 }, content };
  return writeMarpSlide({ title, heading, shown: [], notes: [] }, time, new Map(), {});
}
