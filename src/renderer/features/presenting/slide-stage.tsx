import { useEffect, useLayoutEffect, useRef, type PointerEvent } from 'react';
import type { SlideLook } from '#core/talk/deck';
import { STAGE } from '#core/talk/pages/slide-page';
import { SLIDE_THEME } from '#core/talk/pages/slide-theme';
import type { Point } from '#core/talk/presenting/show';
import { drawDiagrams } from './draw-diagrams';
import classes from './slide-stage.module.css';

interface SlideStageProps {
  /** What it is, for those who don't see it. */
  readonly label: string;
  /** The page, as the app's own writer made it. */
  readonly html: string;
  readonly look: SlideLook;
  /** That of the page's title among the window's headings. */
  readonly level?: number;
  readonly point?: Point | null;
  /** Hears where the pointer of the mouse is over the page; null when it leaves. */
  readonly onPoint?: (point: Point | null) => void;
}

/** One style sheet for all pages; styles that a page would bring along are kept out. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(SLIDE_THEME);

/** A page of a talk, as large as it fits. Nothing of the window's own look gets into it. */
export function SlideStage({
  label,
  html,
  look,
  level = 2,
  point = null,
  onPoint,
}: SlideStageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [around, scaled] = [frame.current, stage.current];
    if (around === null || scaled === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = around.getBoundingClientRect();
      const scale = Math.min(width / STAGE.width, height / STAGE.height);
      scaled.style.setProperty('--scale', String(scale));
    });
    observer.observe(around);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const host = stage.current?.querySelector('[data-page]');
    if (!host) return undefined;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.className = 'slide';
    section.dataset['look'] = look;
    section.innerHTML = html;
    nameLevels(section, level);
    shadow.replaceChildren(section);
    return drawDiagrams(section, look === 'dark');
  }, [html, look, level]);

  const tell = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPoint?.({
      x: (event.clientX - box.x) / box.width,
      y: (event.clientY - box.y) / box.height,
    });
  };

  return (
    <div ref={frame} className={classes.frame}>
      <div
        ref={stage}
        className={classes.stage}
        role="group"
        aria-label={label}
        onPointerMove={tell}
        onPointerLeave={() => onPoint?.(null)}
      >
        <div data-page className={classes.page} />
        {point !== null && <PointerDot point={point} />}
      </div>
    </div>
  );
}

/** A page's headings say their rank in the talk; here they have one in the window. */
function nameLevels(page: Element, level: number): void {
  for (const [index, heading] of page.querySelectorAll('h1, h2, h3, h4, h5, h6').entries()) {
    heading.ariaLevel = String(index === 0 ? level : level + 1);
  }
}

function PointerDot({ point: { x, y } }: { readonly point: Point }) {
  return (
    <div
      className={classes.pointer}
      data-testid="pointer"
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
    />
  );
}
