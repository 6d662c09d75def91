import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
// Zod's small form: the window waits for this file to be loaded.
import * as z from 'zod/mini';
import {
  CONTRASTS,
  DEFAULT_LOOK,
  TEXT_FONTS,
  TEXT_SIZES,
  TEXT_WIDTHS,
  THEMES,
} from '#contract/look';

const windowSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.minimum(1)),
  height: z.int().check(z.minimum(1)),
  maximized: z.boolean(),
  /** In Chromium's steps; 0 is as designed. */
  zoom: z.catch(z.number().check(z.minimum(-8), z.maximum(9)), 0),
});

/** The keys of quick capture until others are chosen. */
const CAPTURE_SHORTCUT = 'CmdOrCtrl+Shift+Space';

const settingsSchema = z.object({
  theme: z.catch(z.enum(THEMES), DEFAULT_LOOK.theme),
  contrast: z.catch(z.enum(CONTRASTS), DEFAULT_LOOK.contrast),
  textFont: z.catch(z.enum(TEXT_FONTS), DEFAULT_LOOK.textFont),
  textSize: z.catch(z.literal(TEXT_SIZES), DEFAULT_LOOK.textSize),
  textWidth: z.catch(z.enum(TEXT_WIDTHS), DEFAULT_LOOK.textWidth),
  window: z.catch(z.nullable(windowSchema), null),
  /** Folders of libraries that were opened, newest first. */
  libraries: z.catch(z.array(z.string()), []),
  /** Folders of blogs whose own programs a preview may run. */
  runsBlogs: z.catch(z.array(z.string()), []),
  /** The library to open at the next start: the one that was open at the end. */
  reopen: z.catch(z.nullable(z.string()), null),
  /** The keys of quick capture in every program; null for none. */
  captureShortcut: z.catch(z.nullable(z.string()), CAPTURE_SHORTCUT),
  /** Shortcuts of commands as they stand in the file; read by `readShortcuts`. */
  shortcuts: z._default(z.unknown(), {}),
  /** Whether there is an icon in the tray, and the app stays there without a window. */
  tray: z.catch(z.boolean(), false),
});

export type DesktopSettings = z.infer<typeof settingsSchema>;
export type WindowState = z.infer<typeof windowSchema>;

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
