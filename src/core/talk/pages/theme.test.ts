import { expect, it } from 'vitest';
import theme from './theme.css?raw';

/** The colours that a rule of the theme names. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const start = theme.indexOf(selector);
  const rule = theme.slice(start, theme.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** How bright a colour is by the rules of the web, from 0 to 1. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  ['light', '.slide {'],
  ['dark', ".slide[data-look='dark'] {"],
])('can be read from the last row in its %s look', (_, selector) => {
  const colours = coloursOf(selector);
  const texts = [...colours].filter(([name]) => /text|quiet|accent|code-/.test(name));
  expect(texts).toHaveLength(9);
  const grounds = ['slide-ground', 'slide-panel'].map((name) => colours.get(name) ?? '');
  const poor = texts.flatMap(([name, colour]) =>
    grounds
      .filter((ground) => contrast(colour, ground) < 7)
      .map((ground) => `${name} on ${ground}: ${contrast(colour, ground).toFixed(2)}`),
  );
  expect(poor).toEqual([]);
  expect(
    contrast(colours.get('slide-text') ?? '', colours.get('slide-mark') ?? ''),
  ).toBeGreaterThan(7);
});
