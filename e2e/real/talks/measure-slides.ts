import type { Page } from '../../test';

/** How a slide's content lies on it. */
export interface MeasuredSlide {
  /** How much of the height that it has its content takes: 1 is all of it. */
  readonly used: number;
  /** Whether something on it is cut off, at its foot or at its side. */
  readonly isCut: boolean;
  /** The size of its smallest code in CSS pixels of a stage of 1280 × 720; null without code. */
  readonly code: number | null;
  /** The height of its smallest picture in the same pixels; null without pictures. */
  readonly picture: number | null;
}

/**
 * Measures the slides on a page, in order.
 * @param slide what finds them
 * @param content what finds, in a slide, the box of its content; null where that is the slide less
 * its padding
 */
export function measureSlides(
  page: Page,
  slide: string,
  content: string | null,
): Promise<readonly MeasuredSlide[]> {
  return page.locator(slide).evaluateAll((slides, box) => {
    const least = (numbers: readonly number[]): number | null =>
      numbers.length === 0 ? null : Math.min(...numbers);
    return slides.map((one) => {
      const held = box === null ? one : one.querySelector(box);
      if (held === null) throw new Error(`A slide has no ${box}.`);
      const style = getComputedStyle(held);
      const scale = one.getBoundingClientRect().height / one.clientHeight;
      const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      const children = [...held.children].filter(
        (child) => child.tagName !== 'STYLE' && child.getBoundingClientRect().height > 0,
      );
      const [first, last] = [children.at(0), children.at(-1)];
      const top = first?.getBoundingClientRect().top ?? 0;
      const bottom = last?.getBoundingClientRect().bottom ?? 0;
      const parts = one.querySelectorAll('section > *, .slide-content > *');
      const codes = [...one.querySelectorAll(':is(pre, marp-pre) code')];
      const pictures = [...one.querySelectorAll('img:not(.emoji)')];
      return {
        used: (bottom - top) / scale / (held.clientHeight - padding),
        isCut:
          bottom > one.getBoundingClientRect().bottom + 1 ||
          [...parts].some((part) => part.scrollWidth > part.clientWidth + 2),
        code: least(
          codes.map((code) => {
            const shrunk = code.getBoundingClientRect().width / (code as HTMLElement).offsetWidth;
            return (Number.parseFloat(getComputedStyle(code).fontSize) * shrunk) / scale;
          }),
        ),
        picture: least(pictures.map((picture) => picture.getBoundingClientRect().height / scale)),
      };
    });
  }, content);
}
