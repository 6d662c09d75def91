import { attributes, element } from '#core/document/html-text';
import { tellSlides } from '../decks/prepare-deck';
import { dataAddress } from '../decks/data-address';
import type { SlideLook } from '../deck';
import type { Drawer } from '../drawing';
import type { SlidePage } from './slide-page';

/** Pages whose diagrams are drawn, and what is to be told of those that are not. */
interface Drawn {
  readonly pages: readonly SlidePage[];
  readonly warnings: readonly string[];
}

const NOTHING_TO_DRAW_WITH =
  'Its diagram is shown as its source: to draw it, export from Outloud’s window.';

/** A diagram on a page. Its source is escaped, so that nothing else reads like its end. */
const DIAGRAM = /<pre class="mermaid">([^<]*)<\/pre>/g;

/**
 * Puts pictures in the place of the sources of Mermaid diagrams.
 * @param drawer null where there is nothing to draw with: the sources stay then
 */
export async function drawDiagrams(
  pages: readonly SlidePage[],
  drawer: Drawer | null,
  look: SlideLook = 'light',
): Promise<Drawn> {
  const drawn: SlidePage[] = [];
  const told: { title: string; warnings: readonly string[] }[] = [];
  for (const page of pages) {
    const { html, problems } = await drawOn(page.html, drawer, look);
    drawn.push({ ...page, html });
    told.push({ title: page.title, warnings: problems });
  }
  return { pages: drawn, warnings: tellSlides(told) };
}

async function drawOn(
  html: string,
  drawer: Drawer | null,
  look: SlideLook,
): Promise<{ readonly html: string; readonly problems: readonly string[] }> {
  const pictures = new Map<string, string>();
  const problems = new Set<string>();
  for (const [all, escaped = ''] of html.matchAll(DIAGRAM)) {
    if (drawer === null) {
      problems.add(NOTHING_TO_DRAW_WITH);
      continue;
    }
    const source = readEscaped(escaped);
    const result = await drawer.diagram(source, look === 'dark');
    if ('problem' in result) {
      problems.add(`Its diagram can’t be drawn, so its source is shown. ${result.problem}`);
      continue;
    }
    const src = dataAddress('diagram.svg', utf8(result.picture.svg));
    pictures.set(
      all,
      element('div', { class: 'diagram' }, `<img${attributes({ src, alt: source })}>`),
    );
  }
  return {
    html: html.replace(DIAGRAM, (all) => pictures.get(all) ?? all),
    problems: [...problems],
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function readEscaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);
}

/** The bytes of a text, a half of a surrogate pair being none. */
function utf8(text: string): Uint8Array {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  const bytes = encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
}
