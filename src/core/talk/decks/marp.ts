import { shownTitle } from '#core/shown-title';
import type { EntryRecord } from '#core/library/record';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { type MarpTheme, readMarpTheme } from '../theme/marp-theme';
import { tellUnmeasured } from '../theme/unmeasured';
import { writeMarpSlide, type WrittenSlide } from './marp-slide';
import {
  type DeckOptions,
  formatMinutes,
  prepareDeck,
  tellSlides,
  timeOf,
  type WrittenDeck,
} from './prepare-deck';
import { isWritten } from '../outline';
import { MARP_MEASURES, type SlideMeasures } from './slide-measures';

/**
 * A talk as a Marp deck: a title slide, a slide for each slide of the outline, speaker notes as
 * one HTML comment a slide. The author's own comments are left out, for Marp would take every one
 * for a speaker note. Verified with Marp CLI 4.5; see https://marpit.marp.app/markdown.
 */
export function writeMarpDeck(record: EntryRecord, options: DeckOptions = {}): WrittenDeck {
  const { title, name, outline, footnotes, report, missing, cut } = prepareDeck(record, options);
  const { style = {}, pace, notes = 'with' } = options;
  const isSilent = notes === 'without';
  const marp = readMarpTheme(record.frontMatter);
  const measures = MARP_MEASURES[marp.theme];
  const slides = [
    titleSlide(title, isSilent ? null : `${formatMinutes(report.minutes)} in all`, measures),
    ...outline.sections.flatMap((section) =>
      section.slides
        .filter(isWritten)
        .map((slide) =>
          isSilent
            ? writeMarpSlide({ ...slide, notes: [] }, null, footnotes, { style, measures })
            : writeMarpSlide(slide, timeOf(section, slide, pace), footnotes, { style, measures }),
        ),
    ),
  ];
  const head = [
    '---',
    'marp: true',
    `theme: ${marp.theme}`,
    'paginate: true',
    yamlLine('title', title),
    ...looksOf(marp),
    '---',
  ];
  const join = (texts: readonly string[]): string =>
    `${head.join('\n')}\n\n${texts.join('\n\n---\n\n')}\n`;
  return {
    ...report,
    files: [{ path: `${name}.md`, content: join(slides.map(({ text }) => text)) }],
    words: join(slides.map(({ words }) => words)),
    slides: slides.length,
    warnings: [...missing, ...cut, ...tellUnmeasured(marp), ...tellSlides(slides)],
  };
}

/** What the talk's front matter tells Marp of its looks, in Marp's words. */
function looksOf({ classes, ...marp }: MarpTheme): readonly string[] {
  const keys = ['color', 'backgroundColor', 'backgroundImage', 'style'] as const;
  return [
    ...(classes.length === 0 ? [] : [yamlLine('class', classes.join(' '))]),
    ...keys.flatMap((key) => (marp[key] === null ? [] : [yamlLine(key, marp[key])])),
  ];
}

function titleSlide(title: string, time: string | null, measures: SlideMeasures): WrittenSlide {
  const content = [{ type: 'text', text: shownTitle(title) }];
  const heading = { type: 'heading', attrs: { level: 1 }, content };
  return writeMarpSlide({ title, heading, shown: [], notes: [] }, time, new Map(), { measures });
}
