import { shownTitle } from '#core/shown-title';
import { element, escapeHtml } from '#core/document/html-text';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Paper, PdfPages, SlideLook } from '../deck';
import { drawDiagrams } from '../pages/draw-diagrams';
import { type SlidePage, STAGE } from '../pages/slide-page';
import { PRINT_STYLE } from '../pages/print-style';
import { writeSlidePages } from '../pages/write-pages';
import { describeOtherImages, embedImages } from './embed-images';
import style from './pdf.css?raw';
import { type DeckOptions, type DeckTools, formatMinutes, type WrittenDeck } from './prepare-deck';

const NOTHING_PRINTS =
  'A PDF is printed by Outloud’s window, and none was found. Open this library in Outloud and export again, or name the program of an Electron in ELECTRON_EXEC_PATH.';

const ENDINGS: Readonly<Record<PdfPages, string>> = {
  slides: '',
  notes: '-with-notes',
  handout: '-handout',
};

const PAPER: Readonly<Record<Paper, string>> = {
  a4: '@page{size:A4;margin:14mm 15mm}',
  letter: '@page{size:letter;margin:14mm 15mm}',
};
const SCREEN = `@page{size:${STAGE.width}px ${STAGE.height}px;margin:0}`;

/** What a handout has to write on, where notes are left out. */
const LINES = 9;

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
  const { pages: kind = 'slides', notes = 'with', look = 'light', paper = 'a4' } = options;
  // Slides alone are for the audience: nothing that is said is in the file.
  const isSilent = kind === 'slides' || notes === 'without';
  const written = writeSlidePages(record, {
    ...options,
    notes: isSilent ? 'without' : 'with',
    isPrinted: true,
  });
  const { copies, title, name, minutes, slot, words } = written;
  const { pages, warnings } = await drawDiagrams(written.pages, drawer, look);
  const body = pages.map((page) => pageHtml(page, kind, look, isSilent));
  const shown = (await embedImages(body, copies, tools)).map(describeOtherImages);
  const html = documentHtml(shownTitle(title), { kind, paper }, shown);
  const ending = kind === 'handout' && isSilent ? `${ENDINGS.handout}-lines` : ENDINGS[kind];
  return {
    files: [{ path: `${name}${ending}.pdf`, content: await drawer.print(html, pages.length) }],
    words: [words, ...body].join('\n\n'),
    copies: [],
    slides: pages.length,
    minutes,
    slot,
    warnings: [...written.warnings, ...warnings],
  };
}

function pageHtml(page: SlidePage, kind: PdfPages, look: SlideLook, isSilent: boolean): string {
  const names = { class: 'slide', ...(look === 'dark' && { 'data-look': look }) };
  const slide = element('section', names, `\n${page.html}\n`);
  if (kind === 'slides') return slide;
  const frame = element('div', { class: 'frame' }, slide);
  if (isSilent) {
    const lines = element('div', { class: 'lines' }, '<div></div>'.repeat(LINES));
    return element('article', { class: 'sheet' }, frame + lines);
  }
  const time = element('p', { class: 'time' }, escapeHtml(timeOf(page)));
  const notes = element('div', { class: 'said' }, `${time}\n${page.notes}`);
  return element('article', { class: 'sheet' }, frame + notes);
}

function timeOf({ number, minutes, demo }: SlidePage): string {
  if (demo === 'fallback') return `Slide ${number} · only if the demo fails`;
  return minutes === 0 ? `Slide ${number}` : `Slide ${number} · ${formatMinutes(minutes)}`;
}

function documentHtml(
  title: string,
  { kind, paper }: { readonly kind: PdfPages; readonly paper: Paper },
  body: readonly string[],
): string {
  const size = kind === 'slides' ? SCREEN : PAPER[paper];
  const name = kind === 'notes' ? 'with-notes' : kind;
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    element('title', {}, escapeHtml(title)),
    element('style', {}, `${PRINT_STYLE}\n${style}\n${size}`),
    '</head>',
    element('body', { class: `${name} ${paper}` }, `\n${body.join('\n')}\n`),
    '</html>',
  ].join('\n');
}
