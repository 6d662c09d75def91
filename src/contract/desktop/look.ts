/** How the windows are coloured; `system` follows the computer's light and dark. */
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Whether colours are as far apart as can be; `system` follows what the computer asks for. */
export const CONTRASTS = ['system', 'high'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** The type that entries are written in. */
export const TEXT_FONTS = ['sans', 'serif', 'mono'] as const;
export type TextFont = (typeof TEXT_FONTS)[number];

/** How large the text of an entry is, in pixels. */
export const TEXT_SIZES = [14, 15, 16, 17, 18, 20, 22, 24] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How long the lines of an entry may become. */
export const TEXT_WIDTHS = ['narrow', 'medium', 'wide', 'full'] as const;
export type TextWidth = (typeof TEXT_WIDTHS)[number];

/** How Outloud looks on this computer, whatever library is open. */
export interface Look {
  readonly theme: Theme;
  readonly contrast: Contrast;
  readonly textFont: TextFont;
  readonly textSize: TextSize;
  readonly textWidth: TextWidth;
}

/** How it looks until something else is chosen. */
export const DEFAULT_LOOK: Look = {
  theme: 'system',
  contrast: 'system',
  textFont: 'sans',
  textSize: 16,
  textWidth: 'medium',
};
