import { shownTitle } from '#core/shown-title';
import { contentOf, type DocumentNode, levelOf } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import { toText } from '#core/document/to-text';
import { lineOf } from '#core/draft/line-of';
import type { EntryRecord } from '#core/library/record';
import {
  type DeckOptions,
  type DeckTools,
  formatMinutes,
  prepareDeck,
  tellSlides,
  timeOf,
  type WrittenDeck,
} from '../decks/prepare-deck';
import { isWritten, type Section, type Slide } from '../outline';
import { aboutTalk, sizeOf, titleSize, toPageBlocks } from '../pages/page-blocks';
import { flowOf } from './flow';
import { collectImages } from './images';
import { type Heading, layOut, layOutTitle } from './lay-out';
import { presentationWords } from './presentation-words';
import type { Paragraph, PresentedSlide } from './presentation';
import { presentationWarnings } from './presentation-warnings';
import { languageOf } from '../scripts';
import { paragraphsOf, readable } from './text-runs';

/** Of headings by their level, times the size of text; those of a title and of a section's slide. */
const HEADINGS = [1.55, 1.55, 1.3] as const;
const TITLE = 2.55;
const SECTION = 2.1;

/**
 * A talk as a PowerPoint file: a title slide and one for each slide, with real text, native tables
 * and native speaker notes. What PowerPoint can't draw is a picture with its source as description.
 */
export async function writePowerPoint(
  record: EntryRecord,
  options: DeckOptions,
  tools: DeckTools,
): Promise<WrittenDeck> {
  const { title, name, outline, footnotes, report, missing, cut } = prepareDeck(record, options);
  const { notes = 'with', look = 'light', pace } = options;
  const isSilent = notes === 'without';
  const images = collectImages(tools, report.copies, look);
  const about = aboutTalk(record.frontMatter);
  const first = titleSlide(title, about, isSilent ? '' : `${formatMinutes(report.minutes)} in all`);
  const slides: PresentedSlide[] = [first];
  const told = [{ title, warnings: [] as readonly string[] }];
  const parts = outline.sections.flatMap((section) =>
    section.slides.filter(isWritten).map((slide) => ({ section, slide })),
  );
  for (const { section, slide } of parts) {
    const head = slide.heading === null ? [] : [withoutPlan(slide.heading)];
    const blocks = toPageBlocks([...head, ...slide.shown], footnotes);
    const { boxes, problems } = await writeBoxes(slide, section, blocks, images);
    const said = isSilent ? [] : toPageBlocks(slide.notes, footnotes);
    const time = isSilent ? null : timeOf(section, slide, pace);
    slides.push({ number: slides.length + 1, boxes, notes: writeNotes(time, said) });
    const warnings = [...presentationWarnings(blocks), ...problems];
    told.push({ title: slide.title, warnings });
  }
  const shown = readable(shownTitle(title));
  const presentation = { title: shown, language: 'en-US', look, slides };
  const words = presentationWords(presentation);
  const language = languageOf(words);
  const bytes = await tools.presentations.write({ ...presentation, language });
  return {
    ...report,
    files: [{ path: `${name}.pptx`, content: bytes }],
    words,
    copies: [],
    slides: slides.length,
    warnings: [...missing, ...cut, ...tellSlides(told)],
  };
}

async function writeBoxes(
  { heading, shown }: Slide,
  section: Section,
  blocks: readonly DocumentNode[],
  images: ReturnType<typeof collectImages>,
) {
  const [first, ...rest] = blocks;
  if (heading === null || first?.type !== 'heading') {
    const { pieces, problems } = await images.ready(flowOf(blocks));
    return { boxes: layOut(null, pieces, sizeOf(blocks)), problems };
  }
  const paragraph = headingOf(first);
  if (shown.length === 0 && section.slides[0]?.heading === heading) {
    const scale = SECTION * titleSize(lineOf(heading));
    return { boxes: layOutTitle(paragraph, scale, []), problems: [] };
  }
  const { pieces, problems } = await images.ready(flowOf(rest));
  const own: Heading = { paragraph, scale: HEADINGS[levelOf(first) - 1] ?? 1.3 };
  return { boxes: layOut(own, pieces, sizeOf(blocks)), problems };
}

/** A heading in one line. */
function headingOf(heading: DocumentNode): Paragraph {
  const content = contentOf(heading).map((node) =>
    node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node,
  );
  const [paragraph] = paragraphsOf(content);
  if (paragraph === undefined) throw new Error('A heading has one paragraph.');
  return paragraph;
}

function titleSlide(title: string, about: string, notes: string): PresentedSlide {
  const shown = shownTitle(title);
  const paragraph = headingOf({ type: 'heading', content: [{ type: 'text', text: shown }] });
  const below = about === '' ? [] : paragraphsOf([{ type: 'text', text: about }], { scale: 1.05 });
  const boxes = layOutTitle(paragraph, TITLE * titleSize(shown), below);
  return { number: 1, boxes, notes };
}

/** The time first, as the speaker's own view has it. */
function writeNotes(time: string | null, said: readonly DocumentNode[]): string {
  const text = said.length === 0 ? '' : toText({ type: 'doc', content: said });
  return readable([time ?? '', text].filter((part) => part !== '').join('\n'));
}
