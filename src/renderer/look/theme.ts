import {
  createTheme,
  DEFAULT_THEME,
  mergeThemeOverrides,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Look } from '#contract/desktop/look';
import { menuPlace } from './fit-menu';
import { COLOUR_ROLES, TEXT_FONT_STACKS, TEXT_MEASURES } from './tokens';

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
    // A dialog's title is no landmark of the window; over another dialog there would be two.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Alert: {
      defaultProps: { variant: 'light' },
      styles: { title: { color: 'var(--mantine-color-text)' } },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 80 },
        middlewares: menuPlace,
        // Within the landmark of their button.
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
  },
});

/** Mantine's red with a last shade that holds white text at 7 : 1. */
const [r0, r1, r2, r3, r4, r5, r6, r7, r8] = DEFAULT_THEME.colors.red;
const deepRed: MantineColorsTuple = [r0, r1, r2, r3, r4, r5, r6, r7, r8, '#9b1c1c'];

/** The theme with its colours further apart: filled buttons hold text at 7 : 1. */
export const highContrastTheme: MantineThemeOverride = mergeThemeOverrides(theme, {
  primaryShade: 8,
  colors: { red: deepRed },
  black: '#000000',
});

/**
 * The colours by their roles, and the type and measure of entries.
 *
 * @param isHigh whether colours are as far apart as can be
 */
export function resolveVariables(look: Look, isHigh: boolean): CSSVariablesResolver {
  const colours = (of: 'light' | 'dark' | 'highLight' | 'highDark'): Record<string, string> =>
    Object.fromEntries(COLOUR_ROLES.map((role) => [role.name, role[of]]));
  const { lines, page } = TEXT_MEASURES[look.textWidth];
  return () => ({
    variables: {
      '--outloud-text-font': TEXT_FONT_STACKS[look.textFont],
      '--outloud-text-size': `${look.textSize}px`,
      '--outloud-text-width': lines,
      '--outloud-paper-width': page === null ? 'none' : `${page * look.textSize}px`,
    },
    light: colours(isHigh ? 'highLight' : 'light'),
    dark: colours(isHigh ? 'highDark' : 'dark'),
  });
}
