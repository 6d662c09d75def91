import { expect, it } from 'vitest';
import { contrastOf } from '../theme/contrast';
import theme from './theme.css?raw';

/** The colours that a rule of the theme names. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const start = theme.indexOf(selector);
  const rule = theme.slice(start, theme.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
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
      .filter((ground) => contrastOf(colour, ground) < 7)
      .map((ground) => `${name} on ${ground}: ${contrastOf(colour, ground).toFixed(2)}`),
  );
  expect(poor).toEqual([]);
  expect(
    contrastOf(colours.get('slide-text') ?? '', colours.get('slide-mark') ?? ''),
  ).toBeGreaterThan(7);
});
