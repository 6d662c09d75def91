import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import {
  CONTRASTS,
  DEFAULT_LOOK,
  TEXT_FONTS,
  TEXT_SIZES,
  TEXT_WIDTHS,
  THEMES,
} from '#contract/look';
import { UPDATE_MODES } from '#contract/updating';

const windowSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
  /** In Chromium's steps; 0 is as designed. */
  zoom: z.number().min(-8).max(9).catch(0),
});

/** The keys of quick capture until others are chosen. */
const CAPTURE_SHORTCUT = 'CmdOrCtrl+Shift+Space';

const settingsSchema = z.object({
  theme: z.enum(THEMES).catch(DEFAULT_LOOK.theme),
  contrast: z.enum(CONTRASTS).catch(DEFAULT_LOOK.contrast),
  textFont: z.enum(TEXT_FONTS).catch(DEFAULT_LOOK.textFont),
  textSize: z.literal(TEXT_SIZES).catch(DEFAULT_LOOK.textSize),
  textWidth: z.enum(TEXT_WIDTHS).catch(DEFAULT_LOOK.textWidth),
  window: windowSchema.nullable().catch(null),
  /** Folders of libraries that were opened, newest first. */
  libraries: z.array(z.string()).catch([]),
  /** Folders of blogs whose own programs a preview may run. */
  runsBlogs: z.array(z.string()).catch([]),
  /** The library to open at the next start: the one that was open at the end. */
  reopen: z.string().nullable().catch(null),
  /** The keys of quick capture in every program; null for none. */
  captureShortcut: z.string().nullable().catch(CAPTURE_SHORTCUT),
  /** Shortcuts of commands as they stand in the file; read by `readShortcuts`. */
  shortcuts: z.unknown().default({}),
  /** What is done about new versions: nothing until it is asked for. */
  updates: z.enum(UPDATE_MODES).catch('off'),
  /** Whether there is an icon in the tray, and the app stays there without a window. */
  tray: z.boolean().catch(false),
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
