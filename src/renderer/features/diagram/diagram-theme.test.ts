import { expect, test } from 'vitest';
import { contrastOf } from '../../look/testing/contrast';
import { diagramTheme } from './diagram-theme';

const LOOKS = [
  { dark: false, high: false },
  { dark: true, high: false },
  { dark: false, high: true },
  { dark: true, high: true },
];

test.each(LOOKS)('lines and words of a drawing stand out: %o', (look) => {
  const colours = diagramTheme(look).themeVariables as Readonly<Record<string, string>>;
  const least = look.high ? 7 : 4.5;
  const contrast = (one: string, other: string): number =>
    contrastOf(colours[one] ?? '', colours[other] ?? '');
  for (const line of ['lineColor', 'primaryBorderColor', 'tertiaryBorderColor', 'gridColor']) {
    expect(contrast(line, 'background'), line).toBeGreaterThanOrEqual(least);
  }
  for (const ground of [
    'background',
    'primaryColor',
    'secondaryColor',
    'tertiaryColor',
    'noteBkgColor',
    'activeTaskBkgColor',
    'critBkgColor',
  ]) {
    expect(contrast('textColor', ground), ground).toBeGreaterThanOrEqual(least);
  }
  // Slices and branches have words on them in the colour of the page.
  for (let kind = 0; kind < 12; kind += 1) {
    const name = `cScale${kind}`;
    expect(contrast(name, 'scaleLabelColor'), name).toBeGreaterThanOrEqual(least);
  }
});
