import type { MarpTheme } from './marp-theme';
import { readStyleSheet } from './style-sheet';

/** What a style sheet may say without making text larger, smaller or narrower. */
const COLOURS =
  /^(?:--[\w-]*colou?r[\w-]*|[\w-]*color|color-scheme|background[\w-]*|opacity|text-shadow|box-shadow|text-decoration[\w-]*)$/;

/** Why it can’t be known how much fits on slides in this theme, in sentences; nothing where it is. */
export function tellUnmeasured({ theme, unknown, style }: MarpTheme): readonly string[] {
  return [
    ...(unknown === null
      ? []
      : [
          `Marp has no theme “${unknown}” of its own, so its default is used. How full slides are in yours can’t be known: look at them in Marp.`,
        ]),
    ...(style === null || isColoursAlone(style)
      ? []
      : [
          `How full slides are in your own style can’t be known. It is reckoned as if they had Marp’s ${theme} theme: look at them in Marp.`,
        ]),
  ];
}

function isColoursAlone(style: string): boolean {
  const names = readStyleSheet(style).flatMap(({ values }) => [...values.keys()]);
  return !/@(?:import|charset)/i.test(style) && names.every((name) => COLOURS.test(name));
}
