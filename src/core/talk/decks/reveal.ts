import { shownTitle } from '#core/shown-title';
import { attributes, element, escapeHtml } from '#core/document/html-text';
import type { EntryRecord } from '#core/library/record';
import type { CopiedAsset } from '#core/publish/attachments';
import { drawDiagrams } from '../pages/draw-diagrams';
import type { SlidePage } from '../pages/slide-page';
import { writeSlidePages } from '../pages/write-pages';
import { embedImages } from './embed-images';
import type { DeckOptions, DeckTools, WrittenDeck } from './prepare-deck';
import { REVEAL_STYLE, revealScripts } from './reveal-program';

/**
 * A talk as one HTML file that shows itself with reveal.js, offline: program, style and images are
 * in it. `S` opens the speaker view, with notes and the time that each slide has. Verified with
 * reveal.js 6; see https://revealjs.com/speaker-view.
 */
export async function writeRevealDeck(
  record: EntryRecord,
  options: DeckOptions,
  tools: DeckTools,
): Promise<WrittenDeck> {
  const written = writeSlidePages(record, options);
  const { copies, title, name, minutes, slot, words } = written;
  const { pages, warnings } = await drawDiagrams(written.pages, tools.drawer, options.look);
  const hasNotes = options.notes !== 'without';
  const slides = pages.map((page) => slideHtml(page, hasNotes));
  const shown = await embedImages(slides, copies, tools);
  const page = pageHtml({ title, look: options.look ?? 'light', hasNotes, slides: shown });
  return {
    files: [{ path: `${name}.html`, content: page }],
    words,
    // What is linked to and not shown can't be in the page.
    copies: copies.filter((copy) => slides.some((slide) => slide.includes(hrefTo(copy)))),
    slides: pages.length,
    minutes,
    slot,
    warnings: [...written.warnings, ...warnings],
  };
}

function hrefTo({ name }: CopiedAsset): string {
  return attributes({ href: name });
}

function slideHtml({ html, notes, minutes, demo }: SlidePage, hasNotes: boolean): string {
  const timing = String(Math.round(minutes * 60));
  const advice = demo === 'fallback' ? '<p>Only if the demo fails.</p>\n' : '';
  const said = hasNotes ? advice + notes : '';
  const aside = said === '' ? '' : `\n${element('aside', { class: 'notes' }, `\n${said}\n`)}`;
  const names = { class: 'slide', ...(hasNotes && { 'data-timing': timing }) };
  return element('section', names, `\n${html}${aside}\n`);
}

/** Nothing is loaded but what is in the file, and pictures of the web where the talk shows some. */
function policy(slides: readonly string[]): string {
  const isOnWeb = slides.some((slide) => /<img src="https?:/.test(slide));
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    `img-src data:${isOnWeb ? ' https: http:' : ''}`,
    'font-src data:',
    // The speaker view shows the presentation in frames.
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function pageHtml({
  title,
  look,
  hasNotes,
  slides,
}: {
  readonly title: string;
  readonly look: string;
  readonly hasNotes: boolean;
  readonly slides: readonly string[];
}): string {
  const scripts = revealScripts(hasNotes).map(
    (script) => `<script type="module">${script}</script>`,
  );
  return `<!doctype html>
<html data-look="${look}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(slides)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shownTitle(title))}</title>
<style>${REVEAL_STYLE}</style>
</head>
<body>
<div class="reveal">
<div class="slides">
${slides.join('\n')}
</div>
</div>
${scripts.join('\n')}
</body>
</html>
`;
}
