import type { Beginning } from '#core/opening/app-link';

/** Whether the keys that bring the window for quick notes up work in every program. */
export type ShortcutState =
  | 'works'
  | 'off'
  /** Another program has them. */
  | 'taken'
  /** They are no keys that the system knows. */
  | 'unknown'
  /** The desktop passes keys on to the program in front alone (Wayland). */
  | 'unsupported';

export interface CaptureState {
  /** In Electron's words, such as `CmdOrCtrl+Shift+Space`; null for none. */
  readonly shortcut: string | null;
  readonly state: ShortcutState;
  /** Whether Outloud has an icon in the tray, and stays there when its window is closed. */
  readonly tray: boolean;
}

/** The window for quick notes, and what brings it up. */
export interface CaptureCalls {
  state(): Promise<CaptureState>;
  /** Takes other keys, or shows the tray icon; what is left out stays. */
  change(changes: { shortcut?: string | null; tray?: boolean }): Promise<CaptureState>;
  show(): Promise<void>;
  hide(): Promise<void>;
  /** What a link has begun, once; null when none has. Nothing of it is kept yet. */
  beginning(): Promise<Beginning | null>;
  /** Told when a note is kept: hides the window and says where the note is. */
  kept(note: { id: string; title: string }): Promise<void>;
  /** Brings the main window up. */
  showMain(): Promise<void>;
}
