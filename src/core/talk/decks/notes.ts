import { shownTitle } from '#core/shown-title';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import {
  type DeckOptions,
  formatMinutes,
  prepareDeck,
  timeOf,
  type WrittenDeck,
} from './prepare-deck';
import { isWritten } from '../outline';

/** What is said in a talk, slide by slide and without the slides, as Markdown to print. */
export function writeNotes(record: EntryRecord, options: DeckOptions = {}): WrittenDeck {
  const { title, name, outline, report, cut } = prepareDeck(record, options);
  const { style = {}, pace } = options;
  const slides = outline.sections.flatMap((section) =>
    section.slides.filter(isWritten).map((slide) => ({ section, slide })),
  );
  const content = slides.flatMap(({ section, slide }, index): readonly DocumentNode[] => {
    // The title has the first slide.
    const number = `${index + 2}. ${slide.title || 'Continued'}`;
    const time = timeOf(section, slide, pace);
    return [
      line('heading', time === null ? number : `${number} (${time})`, { level: 2 }),
      ...slide.notes,
    ];
  });
  const top = [
    line('heading', shownTitle(title), { level: 1 }),
    line('paragraph', `${formatMinutes(report.minutes)} in all`, {}),
  ];
  const text = toMarkdown({ type: 'doc', content: [...top, ...content] }, { style });
  return {
    ...report,
    files: [{ path: `${name}-notes.md`, content: text }],
    words: text,
    copies: report.copies.filter((copy) => text.includes(copy.name)),
    slides: slides.length + 1,
    warnings: cut,
  };
}

function line(type: string, text: string, attrs: Readonly<Record<string, number>>): DocumentNode {
  return { type, attrs, content: [{ type: 'text', text: text.replace(/\s+/g, ' ') }] };
}
