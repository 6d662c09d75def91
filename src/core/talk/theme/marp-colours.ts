import type { MarpTheme } from './marp-theme';

/** What of a slide has a colour of its own, as CSS names it. */
export const COLOURED = ['section', 'h1', 'a', 'blockquote'] as const;

export type Coloured = (typeof COLOURED)[number];

/** The colours of a theme: the ground of its slides, and of each kind of text. */
export interface ThemeColours {
  readonly ground: string;
  readonly texts: Readonly<Record<Coloured, string>>;
}

function colours(ground: string, section: string, h1: string, a: string, blockquote: string) {
  return { ground, texts: { section, h1, a, blockquote } };
}

/** As Marp CLI 4.5 shows its themes, and what each makes of classes that change its colours. */
const THEMES: Readonly<Record<MarpTheme['theme'], Readonly<Record<string, ThemeColours>>>> = {
  default: {
    '': colours('#ffffff', '#1f2328', '#224466', '#0969da', '#59636e'),
    invert: colours('#0d1117', '#f0f6fc', '#cee7ff', '#4493f8', '#9198a1'),
  },
  gaia: {
    '': colours('#fff8e1', '#455a64', '#455a64', '#0288d1', '#455a64'),
    invert: colours('#455a64', '#fff8e1', '#fff8e1', '#81d4fa', '#fff8e1'),
    gaia: colours('#0288d1', '#fff8e1', '#fff8e1', '#81d4fa', '#fff8e1'),
  },
  uncover: {
    '': colours('#fdfcff', '#202228', '#202228', '#009dd5', '#202228'),
    invert: colours('#202228', '#ffffff', '#ffffff', '#009dd5', '#ffffff'),
  },
};

/** The colours of one of Marp's themes with these classes. */
export function themeColours(theme: MarpTheme['theme'], classes: readonly string[]): ThemeColours {
  const looks = THEMES[theme];
  const look = classes.findLast((name) => name in looks) ?? '';
  return looks[look] ?? colours('#ffffff', '#1f2328', '#224466', '#0969da', '#59636e');
}
