import { shownTitle } from '#core/shown-title';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { talkFacts, withSpeaker, type TalkFacts } from '../facts';
import type { Outline } from '../outline';
import { tellMinutes } from '../tell-minutes';
import { sectionMinutes, slideMinutes } from '../timing';
import { type DeckOptions, prepareDeck, type WrittenDeck } from './prepare-deck';

/**
 * A talk as Markdown for a call for papers: title, abstract, for whom it is, an outline with its
 * minutes, and who speaks. Neither slides nor speaker notes are in it.
 */
export function writeCallForPapers(record: EntryRecord, options: DeckOptions = {}): WrittenDeck {
  const { title, name, outline, report, cut } = prepareDeck(record, options);
  const facts = withSpeaker(talkFacts(record.frontMatter), options.bio);
  const { bio } = facts;
  const { abstract = facts.abstract } = options;
  const parts = [
    writeBlocks([heading(1, shownTitle(title))]),
    ...(abstract === '' ? [] : [abstract]),
    writeBlocks([factList(facts, report)]),
    ...(outline.sections.length === 0
      ? []
      : [writeBlocks([heading(2, 'Outline'), outlineList(outline, options.pace)])]),
    ...(bio === '' ? [] : [writeBlocks([heading(2, 'About the speaker')]), bio]),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return {
    ...report,
    files: [{ path: `${name}-outline.md`, content: text }],
    words: text,
    copies: [],
    slides: outline.sections.reduce((sum, { slides }) => sum + slides.length, 0),
    warnings: [...missingFacts({ ...facts, abstract }), ...cut],
  };
}

function missingFacts(facts: TalkFacts): readonly string[] {
  return (['abstract', 'bio'] as const)
    .filter((key) => facts[key] === '')
    .map((key) => `There is no ${key}. Write one as the talk’s property “${key}”.`);
}

/** Questions have their part of a slot; without one the minutes are those of the talk alone. */
function factList(
  { audience, takeaway, questions }: TalkFacts,
  { slot, minutes: needed }: Pick<WrittenDeck, 'slot' | 'minutes'>,
): DocumentNode {
  const minutes = slot ?? needed;
  const kept = slot === null ? 0 : Math.round(slot * questions * 10) / 10;
  const length = kept === 0 ? `${minutes} min` : `${minutes} min, ${kept} of them for questions`;
  const lines = [
    ...(audience === '' ? [] : [`Audience: ${audience}`]),
    ...(takeaway === '' ? [] : [`Takeaway: ${takeaway}`]),
    `Length: ${length}`,
  ];
  return list(lines.map((line) => [paragraph(line)]));
}

function outlineList({ sections }: Outline, pace?: number): DocumentNode {
  return list(
    sections.map((section) => {
      const slides = section.slides
        .slice(1)
        .filter(({ heading: own, demo }) => own !== null && demo !== 'fallback')
        .map((slide) => [paragraph(timed(slide.title, slideMinutes(slide, pace)))]);
      return [
        paragraph(timed(section.title || 'Opening', sectionMinutes(section, pace))),
        ...(slides.length === 0 ? [] : [list(slides)]),
      ];
    }),
  );
}

function timed(title: string, minutes: number): string {
  return `${shownTitle(title)} (${tellMinutes(minutes)})`;
}

function writeBlocks(content: readonly DocumentNode[]): string {
  return toMarkdown({ type: 'doc', content }, { style: { bullet: '-' } }).trimEnd();
}

function heading(level: number, text: string): DocumentNode {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] };
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text: text.replace(/\s+/g, ' ') }] };
}

function list(items: readonly (readonly DocumentNode[])[]): DocumentNode {
  return {
    type: 'bulletList',
    content: items.map((content) => ({ type: 'listItem', content })),
  };
}
