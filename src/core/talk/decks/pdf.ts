import { element, escapeHtml } from '#core/document/html-text';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { PdfPages } from '../deck';
import type { SlidePage } from '../pages/slide-page';
import { SLIDE_STYLE } from '../pages/slide-style';
import { writeSlidePages } from '../pages/write-pages';
import { embedPictures } from './embed-pictures';
import style from './pdf.css?raw';
import {
  type DeckOptions,
  type DeckTools,
  formatMinutes,
  tellSlides,
  type WrittenDeck,
} from './prepare-deck';

const NOTHING_PRINTS =
  'A PDF is printed by Outloud’s window, and none was found. Open this library in Outloud and export again, or name the program of an Electron in ELECTRON_EXEC_PATH.';

const ENDINGS: Readonly<Record<PdfPages, string>> = {
  slides: '',
  notes: '-with-notes',
  handout: '-handout',
};

const PAPER = '@page{size:A4;margin:14mm 15mm}';
const SCREEN = '@page{size:1280px 720px;margin:0}';

/** What a handout has to write on, where notes are left out. */
const LINES = 7;

/**
 * A talk as a PDF: slides, slides with what is said below them, or a handout of three slides a page
 * with notes or lines to write on. Text stays text, links lead on, headings are bookmarks.
 *
 * @throws Problem `not-found` where nothing can print it
 */
export async function writePdf(
  record: EntryRecord,
  options: DeckOptions,
  tools: DeckTools,
): Promise<WrittenDeck> {
  const { drawer } = tools;
  if (drawer === null) throw new Problem('not-found', NOTHING_PRINTS);
  const { pages: kind = 'slides', notes = 'with' } = options;
  // Slides alone are for the audience: nothing that is said is in the file.
  const isSilent = kind === 'slides' || notes === 'without';
  const { pages, copies, title, name, minutes, slot, warnings, words } = writeSlidePages(record, {
    ...options,
    notes: isSilent ? 'without' : 'with',
  });
  const shown = pages.map(({ html }) => element('section', { class: 'slide' }, `\n${html}\n`));
  const said = pages.map((page) => page.notes);
  const slides = await embedPictures(shown, copies, tools);
  const spoken = await embedPictures(said, copies, tools);
  const body = pages.map((page, index) =>
    pageHtml(page, {
      kind,
      isSilent,
      slide: slides.slides[index] ?? '',
      said: spoken.slides[index] ?? '',
    }),
  );
  const html = documentHtml(title || 'Untitled', kind, body);
  const drawn = pages.map((page, index) => ({
    title: page.title,
    warnings: [...(slides.warnings[index] ?? []), ...(spoken.warnings[index] ?? [])],
  }));
  return {
    files: [
      { path: `${name}${ENDINGS[kind]}.pdf`, content: await drawer.print(html, pages.length) },
    ],
    words: [words, ...shown, ...said].join('\n\n'),
    copies: [],
    slides: pages.length,
    minutes,
    slot,
    warnings: [...warnings, ...tellSlides(drawn)],
  };
}

interface Sheet {
  readonly kind: PdfPages;
  readonly isSilent: boolean;
  readonly slide: string;
  readonly said: string;
}

function pageHtml(page: SlidePage, { kind, isSilent, slide, said }: Sheet): string {
  if (kind === 'slides') return slide;
  const frame = element('div', { class: 'frame' }, slide);
  if (isSilent) {
    const lines =
      kind === 'handout' ? element('div', { class: 'lines' }, '<div></div>'.repeat(LINES)) : '';
    return element('article', { class: 'sheet' }, frame + lines);
  }
  const time = element('p', { class: 'time' }, escapeHtml(timeOf(page)));
  const notes = element('div', { class: 'said' }, `${time}\n${said}`);
  return element('article', { class: 'sheet' }, frame + notes);
}

function timeOf({ number, minutes, demo }: SlidePage): string {
  if (demo === 'fallback') return `Slide ${number} · only if the demo fails`;
  return minutes === 0 ? `Slide ${number}` : `Slide ${number} · ${formatMinutes(minutes)}`;
}

function documentHtml(title: string, kind: PdfPages, body: readonly string[]): string {
  const paper = kind === 'slides' ? SCREEN : PAPER;
  const name = kind === 'notes' ? 'with-notes' : kind;
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    element('title', {}, escapeHtml(title)),
    element('style', {}, `${SLIDE_STYLE}\n${style}\n${paper}`),
    '</head>',
    element('body', { class: name }, `\n${body.join('\n')}\n`),
    '</html>',
  ].join('\n');
}
