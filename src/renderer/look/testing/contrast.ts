/** The contrast of two colours as WCAG 2 counts it, from 1 to 21. @param one, @param other `#rrggbb` or `hsl(h, s%, l%)` */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 1. */
function partsOf(colour: string): readonly number[] {
  const [, hue, saturation, lightness] = /^hsl\((\d+), (\d+)%, (\d+)%\)$/.exec(colour) ?? [];
  if (hue === undefined) {
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  }
  const light = Number(lightness) / 100;
  const swing = (Number(saturation) / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((step) => {
    const at = (step + Number(hue) / 30) % 12;
    return light - swing * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  });
}
