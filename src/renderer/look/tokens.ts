/** What a colour is for, with its value in each of the four looks. */
export interface ColourRole {
  readonly name: `--${string}`;
  readonly role: string;
  readonly light: string;
  readonly dark: string;
  readonly highLight: string;
  readonly highDark: string;
}

const role = (
  name: ColourRole['name'],
  what: string,
  [light, dark, highLight, highDark]: readonly [string, string, string, string],
): ColourRole => ({ name, role: what, light, dark, highLight, highDark });

/** Every colour that has a role, from the outside in. In each look text on it can be read. */
export const COLOUR_ROLES: readonly ColourRole[] = [
  role('--outloud-sidebar', 'ground of the sidebar', ['#f4f3f0', '#19191b', '#ffffff', '#000000']),
  role('--outloud-list', 'ground of the list', ['#faf9f7', '#1c1d1f', '#ffffff', '#000000']),
  role('--outloud-page', 'ground of the text', ['#ffffff', '#1f2022', '#ffffff', '#000000']),
  role('--mantine-color-body', 'ground of dialogs and fields', [
    '#ffffff',
    '#1f2022',
    '#ffffff',
    '#000000',
  ]),
  role('--outloud-line', 'lines between panes', ['#e7e4df', '#2e3033', '#57544f', '#a3a2a0']),
  role('--outloud-hover', 'what the pointer is over', [
    'rgb(60 50 30 / 6%)',
    'rgb(255 255 255 / 6%)',
    'rgb(0 0 0 / 8%)',
    'rgb(255 255 255 / 14%)',
  ]),
  role('--outloud-selected', 'what is open or selected', [
    '#d6ebea',
    '#1d3f41',
    '#c3eeed',
    '#00474a',
  ]),
  role('--outloud-accent', 'links, focus, what is to be noticed', [
    '#0d696b',
    '#6bc3c4',
    '#06494c',
    '#8ceaea',
  ]),
  role('--outloud-danger', 'what takes away', ['#b3261e', '#ff8f85', '#8c0f0a', '#ffb8b1']),
  role('--outloud-mark', 'ground of marked and found words', [
    '#fbe7a3',
    '#6b5614',
    '#ffe066',
    '#5c4600',
  ]),
  role('--mantine-color-text', 'text', ['#22211f', '#e4e3e1', '#000000', '#ffffff']),
  role('--mantine-color-dimmed', 'quiet text', ['#65625d', '#a5a4a2', '#3a3835', '#dcdbd9']),
  role('--mantine-color-placeholder', 'hints in fields', [
    '#74706a',
    '#8f8e8c',
    '#4a4742',
    '#c5c4c2',
  ]),
  role('--mantine-color-default-border', 'edges of fields and buttons', [
    '#dcd9d3',
    '#3b3d41',
    '#57544f',
    '#a3a2a0',
  ]),
  role('--mantine-color-error', 'what went wrong', ['#b3261e', '#ff8f85', '#8c0f0a', '#ffb8b1']),
  role('--mantine-color-yellow-light', 'ground of a caution, of “drafting”', [
    '#fcf3d4',
    '#3a3219',
    '#fff4c7',
    '#2b2200',
  ]),
  role('--mantine-color-yellow-light-color', 'text on it', [
    '#7a5200',
    '#efcf7c',
    '#523600',
    '#ffe08a',
  ]),
  role('--mantine-color-orange-light', 'ground of what needs a look', [
    '#fdeadb',
    '#412b1a',
    '#ffeddf',
    '#331b08',
  ]),
  role('--mantine-color-orange-light-color', 'text on it', [
    '#963f00',
    '#ffb27d',
    '#6b2c00',
    '#ffcba6',
  ]),
  role('--mantine-color-red-light', 'ground of a refusal', [
    '#fcebe9',
    '#40211f',
    '#ffeceb',
    '#360d0b',
  ]),
  role('--mantine-color-red-light-color', 'text on it', [
    '#a81e17',
    '#ffa29a',
    '#7d0d08',
    '#ffc2bc',
  ]),
  role('--mantine-color-blue-light', 'ground of “ready”', [
    '#e3effb',
    '#1b3147',
    '#e3f0ff',
    '#061e36',
  ]),
  role('--mantine-color-blue-light-color', 'text on it', [
    '#135a9c',
    '#93c5f5',
    '#0a3f70',
    '#b8dcff',
  ]),
  role('--mantine-color-gray-light', 'ground of a quiet badge', [
    '#eceae6',
    '#313336',
    '#eceae6',
    '#2a2b2e',
  ]),
  role('--mantine-color-gray-light-color', 'text on it', [
    '#57544f',
    '#c5c4c2',
    '#2b2926',
    '#f0efed',
  ]),
  role('--mantine-color-ink-light', 'ground of what is chosen or published', [
    '#dceeee',
    '#193a3c',
    '#d3f1f0',
    '#06282a',
  ]),
  role('--mantine-color-ink-light-color', 'text on it', [
    '#0a5558',
    '#8fd5d5',
    '#053a3d',
    '#a4eeee',
  ]),
];

/** The types that an entry can be written in. */
export const TEXT_FONT_STACKS = {
  sans: 'var(--mantine-font-family)',
  serif: "'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, 'Noto Serif', Georgia, serif",
  mono: 'var(--mantine-font-family-monospace)',
} as const;

/** How long the lines of an entry become, and how wide, in sizes of the text, the page is around. */
export const TEXT_MEASURES = {
  narrow: { lines: '58ch', page: 40 },
  medium: { lines: '70ch', page: 47.5 },
  wide: { lines: '92ch', page: 60 },
  full: { lines: 'none', page: null },
} as const;
