import { z } from 'zod';
import { CONTRASTS, TEXT_FONTS, TEXT_SIZES, TEXT_WIDTHS, THEMES } from './look';

/** What a window may change of the look. */
export const lookChanges = z.strictObject({
  theme: z.enum(THEMES).exactOptional(),
  contrast: z.enum(CONTRASTS).exactOptional(),
  textFont: z.enum(TEXT_FONTS).exactOptional(),
  textSize: z.literal(TEXT_SIZES).exactOptional(),
  textWidth: z.enum(TEXT_WIDTHS).exactOptional(),
});
