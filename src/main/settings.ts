import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
// Zod's small form: what is typed into a new window waits for this file to be loaded.
import {
  array,
  boolean,
  catch as orElse,
  enum as oneOf,
  literal,
  nullable,
  object,
  pipe,
  prefault,
  string,
  transform,
  unknown,
  type infer as Infer,
} from 'zod/mini';
import {
  CONTRASTS,
  DEFAULT_LOOK,
  TEXT_FONTS,
  TEXT_SIZES,
  TEXT_WIDTHS,
  THEMES,
} from '#contract/desktop/look';
import { UPDATE_MODES } from '#contract/desktop/updating';
import { readWindowState } from './window-state';

/** The keys of quick capture until others are chosen. */
const CAPTURE_SHORTCUT = 'CmdOrCtrl+Shift+Space';

const settingsSchema = object({
  theme: orElse(oneOf(THEMES), DEFAULT_LOOK.theme),
  contrast: orElse(oneOf(CONTRASTS), DEFAULT_LOOK.contrast),
  textFont: orElse(oneOf(TEXT_FONTS), DEFAULT_LOOK.textFont),
  textSize: orElse(literal(TEXT_SIZES), DEFAULT_LOOK.textSize),
  textWidth: orElse(oneOf(TEXT_WIDTHS), DEFAULT_LOOK.textWidth),
  window: prefault(pipe(unknown(), transform(readWindowState)), null),
  /** Folders of libraries that were opened, newest first. */
  libraries: orElse(array(string()), []),
  /** Folders of blogs whose own programs a preview may run. */
  runsBlogs: orElse(array(string()), []),
  /** The library to open at the next start: the one that was open at the end. */
  reopen: orElse(nullable(string()), null),
  /** The keys of quick capture in every program; null for none. */
  captureShortcut: orElse(nullable(string()), CAPTURE_SHORTCUT),
  /** Shortcuts of commands as they stand in the file; read by `readShortcuts`. */
  shortcuts: prefault(unknown(), {}),
  /** What is done about new versions: nothing until it is asked for. */
  updates: orElse(oneOf(UPDATE_MODES), 'off'),
  /** Whether there is an icon in the tray, and the app stays there without a window. */
  tray: orElse(boolean(), false),
});

export type DesktopSettings = Infer<typeof settingsSchema>;

/** What the shell remembers between starts. Nothing of a person's text is in it. */
export interface SettingsStore {
  get(): DesktopSettings;
  change(changes: Partial<DesktopSettings>): Promise<void>;
}

/**
 * Opens the shell's settings. A file that can't be understood is put beside and started anew:
 * it must never keep the app from starting.
 */
export async function openSettings(file: string): Promise<SettingsStore> {
  const db = new Low<unknown>(new JSONFile(file), null);
  try {
    await db.read();
  } catch {
    await rename(file, `${file}.unreadable`).catch(() => undefined);
  }
  const read = settingsSchema.safeParse(db.data ?? {});
  let settings = read.success ? read.data : settingsSchema.parse({});
  return {
    get: () => settings,
    change: async (changes) => {
      settings = { ...settings, ...changes };
      db.data = settings;
      await db.write();
    },
  };
}
