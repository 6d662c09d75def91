import { Notification } from 'electron';
import type { Api } from '#contract/calls/api';
import type { CaptureCalls, CaptureState, ShortcutState } from '#contract/desktop/capture';
import { COMMANDS } from '#contract/desktop/commands';
import { ownerOf } from '#contract/desktop/shortcuts';
import type { Beginning } from '#core/opening/app-link';
import { Problem } from '#core/problem';
import type { CaptureWindow } from './capture-window';
import { releaseShortcut, takeShortcut } from './global-shortcut';
import { tell } from './ipc';
import type { MainWindow } from './main-window';
import type { SettingsStore } from './settings';
import type { ShortcutStore } from './shortcuts';
import type { TrayIcon } from './tray';

/** Keys that no text needs: with a modifier other than Shift, or a function key. */
const HARMLESS = /(?:^|\+)(?:CmdOrCtrl|CommandOrControl|Ctrl|Cmd|Alt|Super|F\d{1,2})(?:\+|$)/;

const REFUSED: Readonly<Partial<Record<ShortcutState, string>>> = {
  taken: 'Another program has these keys, or the system keeps them. Choose others.',
  unknown: 'The system does not know these keys. Choose others.',
};

/** What quick capture works with. */
interface Surroundings {
  readonly api: Pick<Api, 'library'>;
  readonly settings: SettingsStore;
  readonly shortcuts: ShortcutStore;
  readonly window: CaptureWindow;
  readonly main: MainWindow;
  readonly tray: TrayIcon;
  readonly takeBeginning: () => Beginning | null;
}

/** Quick capture: what is asked of it, and its beginning. */
interface Capture {
  readonly calls: CaptureCalls;
  /** Takes the keys and shows the icon in the tray: once the main window is there. */
  begin(): void;
}

/** Brings quick capture up by its keys, and answers what is asked of it. */
export function createCapture(surroundings: Surroundings): Capture {
  const { api, settings, shortcuts, window, main, tray, takeBeginning } = surroundings;
  const toggle = (): void => window.toggle();
  let state: ShortcutState = 'off';

  const read = (): CaptureState => {
    const { captureShortcut: shortcut, tray: shown } = settings.get();
    return { shortcut, state, tray: shown };
  };

  /** Takes other keys; when that fails, the old ones stay. */
  async function take(shortcut: string | null): Promise<void> {
    const last = settings.get().captureShortcut;
    if (shortcut === last && state === 'works') return;
    if (shortcut !== null && !HARMLESS.test(shortcut)) {
      throw new Problem('bad-input', 'Without Ctrl, Alt or Cmd these keys could not be typed.');
    }
    const owner = shortcut === null ? null : ownerOf(shortcut, 'capture', shortcuts.read().chosen);
    if (owner !== null) {
      const { label } = COMMANDS[owner];
      throw new Problem('bad-input', `“${label}” has these keys in Outloud. Choose others.`);
    }
    const next = takeShortcut(shortcut, toggle);
    const refused = REFUSED[next];
    if (refused !== undefined) throw new Problem('bad-input', refused);
    if (last !== null && last !== shortcut) releaseShortcut(last);
    state = next;
    await settings.change({ captureShortcut: shortcut });
  }

  const calls: CaptureCalls = {
    state: async () => read(),
    change: async ({ shortcut, tray: shown }) => {
      if (shortcut !== undefined) await take(shortcut);
      if (shown !== undefined) {
        await settings.change({ tray: shown });
        tray.set(shown);
      }
      return read();
    },
    show: async () => window.show(),
    hide: async () => window.hide(),
    beginning: async () => takeBeginning(),
    kept: async ({ id, title }) => {
      window.hide();
      tell(main.find(), 'captured', { id, title });
      if (main.find()?.isFocused() || !Notification.isSupported()) return;
      const library = await api.library.current();
      const notice = new Notification({
        title: `Kept in “${library?.name ?? 'Outloud'}”`,
        body: title,
        silent: true,
      });
      notice.on('click', () => void main.show());
      notice.show();
    },
    showMain: async () => {
      window.hide();
      await main.show();
    },
  };
  return {
    calls,
    begin: () => {
      state = takeShortcut(settings.get().captureShortcut, toggle);
      tray.set(settings.get().tray);
    },
  };
}
