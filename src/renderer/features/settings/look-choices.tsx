import { NativeSelect, SegmentedControl } from '@mantine/core';
import {
  CONTRASTS,
  TEXT_FONTS,
  TEXT_SIZES,
  TEXT_WIDTHS,
  THEMES,
  type Contrast,
  type Look,
  type TextFont,
  type TextWidth,
  type Theme,
} from '#contract/desktop/look';
import { api } from '../../api';
import { useLook } from '../../data/use-look';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  light: 'Light',
  dark: 'Dark',
  system: 'System',
};
const CONTRAST_LABELS: Readonly<Record<Contrast, string>> = { system: 'System', high: 'High' };
const FONT_LABELS: Readonly<Record<TextFont, string>> = {
  sans: 'Sans serif',
  serif: 'Serif',
  mono: 'Monospace',
};
const WIDTH_LABELS: Readonly<Record<TextWidth, string>> = {
  narrow: 'Narrow',
  medium: 'Medium',
  wide: 'Wide',
  full: 'Whole window',
};

async function change(changes: Partial<Look>): Promise<void> {
  await attempt('The look was not changed', () => api.desktop.changeLook(changes));
}

/** Light, dark, or as the computer is. */
export function ThemeChoice({ labelId }: SettingControl) {
  const { theme } = useLook();
  return (
    <SegmentedControl
      size="xs"
      aria-labelledby={labelId}
      data={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
      value={theme}
      onChange={(value) => void change({ theme: value })}
    />
  );
}

/** Colours as far apart as can be, or as the computer asks for. */
export function ContrastChoice({ labelId }: SettingControl) {
  const { contrast } = useLook();
  return (
    <SegmentedControl
      size="xs"
      aria-labelledby={labelId}
      data={CONTRASTS.map((value) => ({ value, label: CONTRAST_LABELS[value] }))}
      value={contrast}
      onChange={(value) => void change({ contrast: value })}
    />
  );
}

/** The type of entries. */
export function TextFontChoice({ labelId }: SettingControl) {
  const { textFont } = useLook();
  return (
    <SegmentedControl
      size="xs"
      aria-labelledby={labelId}
      data={TEXT_FONTS.map((value) => ({ value, label: FONT_LABELS[value] }))}
      value={textFont}
      onChange={(value) => void change({ textFont: value })}
    />
  );
}

/** How large the text of entries is. */
export function TextSizeChoice({ labelId }: SettingControl) {
  const { textSize } = useLook();
  return (
    <NativeSelect
      size="xs"
      aria-labelledby={labelId}
      data={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size} px` }))}
      value={String(textSize)}
      onChange={({ currentTarget: { value } }) => {
        const size = TEXT_SIZES.find((one) => String(one) === value);
        if (size !== undefined) void change({ textSize: size });
      }}
    />
  );
}

/** How long the lines of entries become. */
export function TextWidthChoice({ labelId }: SettingControl) {
  const { textWidth } = useLook();
  return (
    <NativeSelect
      size="xs"
      aria-labelledby={labelId}
      data={TEXT_WIDTHS.map((value) => ({ value, label: WIDTH_LABELS[value] }))}
      value={textWidth}
      onChange={({ currentTarget: { value } }) => {
        const width = TEXT_WIDTHS.find((one) => one === value);
        if (width !== undefined) void change({ textWidth: width });
      }}
    />
  );
}
