import mermaid from 'mermaid';
import { LONGEST_DIAGRAM, type Diagram, type DrawnDiagram } from '#contract/desktop/diagram';
import type { DrawOrder } from '#contract/desktop/drawing';
import { diagramTheme } from './diagram-theme';
import { drawFormula } from './draw-formula';
import { explainDiagram } from './explain-diagram';
import { drawImage, type PlainPicture, toPicture } from './to-picture';

/** What the source itself must not decide. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'themeCSS',
  'dompurifyConfig',
];

/** How wide a Gantt chart is drawn, in CSS pixels. */
const GANTT_WIDTH = 760;

/** Draws the source, as strictly as Mermaid can. */
async function drawDiagram({ source, ...look }: Diagram): Promise<DrawnDiagram> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: SECURE,
    suppressErrorRendering: true,
    maxTextSize: LONGEST_DIAGRAM,
    maxEdges: 500,
    ...diagramTheme(look),
    // They would take the width of the page, which is never shown and has none.
    gantt: { useWidth: GANTT_WIDTH },
    // A picture has the system's letters only: what is measured must be what is shown.
    fontFamily: 'sans-serif',
  });
  try {
    const { svg } = await mermaid.render('diagram', source);
    return { svg: toFile(svg) };
  } catch (error) {
    return explainDiagram(error, source);
  } finally {
    document.body.replaceChildren();
  }
}

/** The drawing as a file of its own: well-formed, and as large as it was drawn. */
function toFile(svg: string): string {
  const holder = document.createElement('template');
  holder.innerHTML = svg;
  const root = holder.content.querySelector('svg');
  if (root === null) throw new Error('Nothing was drawn.');
  const { width, height } = root.viewBox.baseVal;
  if (width > 0 && height > 0) {
    root.setAttribute('width', String(Math.ceil(width)));
    root.setAttribute('height', String(Math.ceil(height)));
    root.style.removeProperty('max-width');
  }
  return new XMLSerializer().serializeToString(root);
}

/** Draws what is to be seen on a slide, with its pixels. */
async function drawPicture(
  order: Exclude<DrawOrder, { readonly kind: 'pdf' }>,
): Promise<PlainPicture | { readonly problem: string }> {
  if (order.kind === 'formula') return drawFormula(order);
  if (order.kind === 'image') return drawImage(order.address);
  const drawn = await drawDiagram({ source: order.source, dark: order.dark, high: false });
  if ('problem' in drawn) return drawn;
  const { documentElement: root } = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml');
  const side = (name: string): number => Number.parseFloat(root.getAttribute(name) ?? '') || 1;
  return toPicture(drawn.svg, { width: side('width'), height: side('height') });
}

// The shell calls them by these names.
Reflect.set(globalThis, 'drawDiagram', drawDiagram);
Reflect.set(globalThis, 'drawPicture', drawPicture);
