import { rgb } from 'd3-color';

/** A colour that covers what is behind it, as `#rrggbb`; null for any other, and for no colour. */
export function readColour(css: string): string | null {
  const colour = rgb(css.trim());
  return Number.isNaN(colour.r) || colour.opacity < 1 ? null : colour.formatHex();
}

/**
 * How well a text can be told from its ground by the rules of the web (WCAG 2.2): from 1, which is
 * not at all, to 21.
 * @param one and the other are `#rrggbb`
 */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
