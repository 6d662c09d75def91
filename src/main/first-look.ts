import { readFileSync } from 'node:fs';
import { DEFAULT_LOOK, THEMES, type Theme } from '#contract/desktop/look';
import { readWindowState, type WindowState } from './window-state';

/** How the first window looks, before anything of it is shown. */
export interface FirstLook {
  readonly theme: Theme;
  /** Where it stood the last time; null where that is not known. */
  readonly window: WindowState | null;
}

/** Reads it of the file of the settings, as far as it is there and can be understood. */
export function readFirstLook(file: string): FirstLook {
  const kept = readObject(file);
  return {
    theme: THEMES.find((theme) => theme === kept['theme']) ?? DEFAULT_LOOK.theme,
    window: readWindowState(kept['window']),
  };
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    // Who opens the settings says what is wrong with them.
    return {};
  }
}
