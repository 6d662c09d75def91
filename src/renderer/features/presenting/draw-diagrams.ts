import type { DrawnDiagram } from '#contract/desktop/diagram';
import { api } from '../../api';

/** What was drawn, so that going back to a slide draws nothing anew. */
const drawn = new Map<string, Promise<DrawnDiagram>>();

/**
 * Puts pictures in the place of a page's diagrams. What can't be drawn stays as its source.
 * @returns what gives up what isn't there yet
 */
export function drawDiagrams(page: Element, dark: boolean): () => void {
  let isLeft = false;
  for (const block of page.querySelectorAll('pre.mermaid')) {
    const source = block.textContent;
    void draw(source, dark).then((picture) => {
      if (isLeft || !('svg' in picture)) return;
      const image = document.createElement('img');
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
      image.alt = `Diagram: ${source.split('\n')[0] ?? ''}`;
      const around = document.createElement('div');
      around.className = 'picture';
      around.append(image);
      block.replaceWith(around);
    });
  }
  return () => {
    isLeft = true;
  };
}

async function draw(source: string, dark: boolean): Promise<DrawnDiagram> {
  const key = `${dark} ${source}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const picture = api.desktop
    .drawDiagram({ source, dark, high: false })
    .catch((): DrawnDiagram => ({ problem: '', line: null }));
  drawn.set(key, picture);
  return picture;
}
