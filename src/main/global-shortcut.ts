import { globalShortcut } from 'electron';
import type { ShortcutState } from '#contract/desktop/capture';

/** On Wayland keys reach the window in front alone; registering them would seem to work. */
function isWayland(): boolean {
  if (process.platform !== 'linux') return false;
  return process.env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** Takes keys in every program. @param accelerator in Electron's words; null takes none */
export function takeShortcut(accelerator: string | null, run: () => void): ShortcutState {
  if (accelerator === null) return 'off';
  if (isWayland()) return 'unsupported';
  try {
    return globalShortcut.register(accelerator, run) ? 'works' : 'taken';
  } catch {
    // Electron throws where it can't read them.
    return 'unknown';
  }
}

/** Gives keys free that were taken. */
export function releaseShortcut(accelerator: string): void {
  if (globalShortcut.isRegistered(accelerator)) globalShortcut.unregister(accelerator);
}
