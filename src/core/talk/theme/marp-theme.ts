import { readFrontMatter } from '#core/document/front-matter';

/** The themes that come with Marp. */
export const MARP_THEMES = ['default', 'gaia', 'uncover'] as const;

/** How a talk's front matter wants Marp to show it, in Marp's own words. */
export interface MarpTheme {
  readonly theme: (typeof MARP_THEMES)[number];
  /** A theme that Marp doesn't bring along; null for none. */
  readonly unknown: string | null;
  /** Words such as `invert`. */
  readonly classes: readonly string[];
  readonly color: string | null;
  readonly backgroundColor: string | null;
  /** The address of a picture behind all slides. */
  readonly backgroundImage: string | null;
  /** A style sheet. */
  readonly style: string | null;
}

/** Reads what a talk's front matter tells Marp of its looks: `theme`, `class`, `color`, `style` … */
export function readMarpTheme(frontMatter: string | null): MarpTheme {
  return marpThemeOf(readFrontMatter(frontMatter).properties);
}

/** The same from properties that are read already. */
export function marpThemeOf(properties: Readonly<Record<string, unknown>>): MarpTheme {
  const text = (key: string): string | null => {
    const value = properties[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const named = text('theme');
  const theme = MARP_THEMES.find((one) => one === named);
  const { class: classes } = properties;
  const words: readonly unknown[] = Array.isArray(classes) ? classes : [classes];
  return {
    theme: theme ?? 'default',
    unknown: theme === undefined ? named : null,
    classes: words
      .flatMap((one) => (typeof one === 'string' ? one.split(/\s+/) : []))
      .filter(Boolean),
    color: text('color'),
    backgroundColor: text('backgroundColor'),
    backgroundImage: text('backgroundImage'),
    style: text('style'),
  };
}
