import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** Outloud's own colour: the teal of its icon, dark enough for white text from 7 on. */
const ink: MantineColorsTuple = [
  '#eaf7f7',
  '#cfecec',
  '#9fd9d9',
  '#6bc3c4',
  '#41adae',
  '#219596',
  '#137f80',
  '#0d696b',
  '#0a5558',
  '#063f42',
];

const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f3f0',
  '#eae8e4',
  '#dedbd6',
  '#c9c5be',
  '#a8a49c',
  '#7a766f',
  '#57544f',
  '#3a3835',
  '#22211f',
];

const dark: MantineColorsTuple = [
  '#e4e3e1',
  '#c5c4c2',
  '#a3a2a0',
  '#7f7e7d',
  '#45464a',
  '#35373a',
  '#2a2b2e',
  '#1f2022',
  '#19191b',
  '#131415',
];

/** The system's own type on a Mac and Windows; Inter, which comes along, where there is no such. */
const SANS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', 'Inter Variable', system-ui, sans-serif";
const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Code', 'JetBrains Mono Variable', Menlo, Consolas, monospace";

/** The whole look: colours, type scale, radius, and the components' defaults. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark },
  black: '#22211f',
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '12px', xl: '20px' },
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '36px' },
  headings: {
    fontFamily: SANS,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.3' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
      h4: { fontSize: '14px', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  components: {
    // A name needs something that has it.
    Loader: { defaultProps: { role: 'img' } },
    Pill: { styles: { root: { backgroundColor: 'var(--mantine-color-gray-light)' } } },
    Tooltip: { defaultProps: { openDelay: 500, withArrow: false, fz: 'xs' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { duration: 120 },
        padding: 'lg',
      },
      styles: {
        title: { fontSize: '16px', fontWeight: 650 },
        content: { border: '1px solid var(--outloud-line)' },
      },
    },
    Alert: {
      defaultProps: { variant: 'light' },
      styles: { title: { color: 'var(--mantine-color-text)' } },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 80 },
        // Within the landmark of their button.
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
  },
});

/** Surfaces from the outside in, lines and quiet text, in both themes at readable contrast. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#65625d',
    '--mantine-color-placeholder': '#74706a',
    '--mantine-color-default-border': '#dcd9d3',
    '--mantine-color-yellow-light': '#fcf3d4',
    '--mantine-color-yellow-light-color': '#7a5200',
    '--mantine-color-orange-light': '#fdeadb',
    '--mantine-color-orange-light-color': '#963f00',
    '--mantine-color-red-light': '#fcebe9',
    '--mantine-color-red-light-color': '#a81e17',
    '--mantine-color-blue-light': '#e3effb',
    '--mantine-color-blue-light-color': '#135a9c',
    '--mantine-color-gray-light': '#eceae6',
    '--mantine-color-gray-light-color': '#57544f',
    '--mantine-color-ink-light': '#dceeee',
    '--mantine-color-ink-light-color': '#0a5558',
    '--mantine-color-error': '#b3261e',
    '--outloud-sidebar': '#f4f3f0',
    '--outloud-list': '#faf9f7',
    '--outloud-page': '#ffffff',
    '--outloud-line': '#e7e4df',
    '--outloud-hover': 'rgb(60 50 30 / 6%)',
    '--outloud-selected': '#d6ebea',
    '--outloud-accent': '#0d696b',
    '--outloud-danger': '#b3261e',
    '--outloud-mark': '#fbe7a3',
  },
  dark: {
    '--mantine-color-dimmed': '#a5a4a2',
    '--mantine-color-placeholder': '#8f8e8c',
    '--mantine-color-default-border': '#3b3d41',
    '--mantine-color-yellow-light': '#3a3219',
    '--mantine-color-yellow-light-color': '#efcf7c',
    '--mantine-color-orange-light': '#412b1a',
    '--mantine-color-orange-light-color': '#ffb27d',
    '--mantine-color-red-light': '#40211f',
    '--mantine-color-red-light-color': '#ffa29a',
    '--mantine-color-blue-light': '#1b3147',
    '--mantine-color-blue-light-color': '#93c5f5',
    '--mantine-color-gray-light': '#313336',
    '--mantine-color-gray-light-color': '#c5c4c2',
    '--mantine-color-ink-light': '#193a3c',
    '--mantine-color-ink-light-color': '#8fd5d5',
    '--mantine-color-error': '#ff8f85',
    '--outloud-sidebar': '#19191b',
    '--outloud-list': '#1c1d1f',
    '--outloud-page': '#1f2022',
    '--outloud-line': '#2e3033',
    '--outloud-hover': 'rgb(255 255 255 / 6%)',
    '--outloud-selected': '#1d3f41',
    '--outloud-accent': '#6bc3c4',
    '--outloud-danger': '#ff8f85',
    '--outloud-mark': '#6b5614',
  },
});
