import { describe, expect, test } from 'vitest';
import { contrastOf } from './testing/contrast';
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

test('contrast is counted as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('hsl(240, 100%, 50%)', '#0000ff')).toBeCloseTo(1);
  expect(contrastOf('hsl(90, 50%, 25%)', '#406020')).toBeCloseTo(1, 1);
});

describe.each(LOOKS)('%s', (look, least) => {
  test.each(PAIRS)(`%s on %s has at least ${least} : 1`, (text, ground) => {
    expect(contrastOf(roleOf(text)[look], roleOf(ground)[look])).toBeGreaterThanOrEqual(least);
  });
});
