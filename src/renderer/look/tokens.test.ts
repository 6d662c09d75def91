import { describe, expect, test } from 'vitest';
import { COLOUR_ROLES, type ColourRole } from './tokens';

type LookName = 'light' | 'dark' | 'highLight' | 'highDark';

const LOOKS: readonly (readonly [LookName, number])[] = [
  ['light', 4.5],
  ['dark', 4.5],
  ['highLight', 7],
  ['highDark', 7],
];

/** What stands on what. */
const PAIRS = [
  ...['text', 'dimmed'].flatMap((text) =>
    ['sidebar', 'list', 'page', 'selected'].map((ground) => [
      `--mantine-color-${text}`,
      `--outloud-${ground}`,
    ]),
  ),
  ...['accent', 'danger'].flatMap((text) =>
    ['list', 'page'].map((ground) => [`--outloud-${text}`, `--outloud-${ground}`]),
  ),
  ['--mantine-color-error', '--outloud-page'],
  ['--mantine-color-placeholder', '--outloud-page'],
  ['--mantine-color-text', '--outloud-mark'],
  ...['yellow', 'orange', 'red', 'blue', 'gray', 'ink'].map((colour) => [
    `--mantine-color-${colour}-light-color`,
    `--mantine-color-${colour}-light`,
  ]),
] as [string, string][];

function roleOf(name: string): ColourRole {
  const role = COLOUR_ROLES.find((one) => one.name === name);
  if (role === undefined) throw new Error(`There is no colour ${name}.`);
  return role;
}

/** The contrast of two colours as WCAG 2 counts it, from 1 to 21. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('contrast is counted as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(LOOKS)('%s', (look, least) => {
  test.each(PAIRS)(`%s on %s has at least ${least} : 1`, (text, ground) => {
    expect(contrastOf(roleOf(text)[look], roleOf(ground)[look])).toBeGreaterThanOrEqual(least);
  });
});
