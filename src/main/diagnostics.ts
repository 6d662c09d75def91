import { mkdir } from 'node:fs/promises';
import { app, clipboard, dialog, shell } from 'electron';
import type { Api } from '#contract/calls/api';
import type { DiagnosticsCalls } from '#contract/desktop/desktop';
import type { Log } from '#contract/faults/log';
import type { LogFile } from '#host/log/log-file';
import type { SettingsStore } from './settings';

/** Characters that a dialog of the system has room for. */
const MOST_SHOWN = 1_200;

/** What the shell does with the log. */
export interface Diagnostics {
  readonly calls: DiagnosticsCalls;
  showLogs(): Promise<void>;
  /** Shows what a report needs in a dialog of the system, for when there is no window to show it. */
  offer(): Promise<void>;
}

/**
 * @param log the program's own, which this notes nothing in
 * @param settings of which only those are told that say nothing of a person
 */
export function createDiagnostics(
  { folder, note }: LogFile,
  api: Pick<Api, 'library' | 'entries' | 'trash'>,
  settings: SettingsStore,
): Diagnostics {
  const text = async (): Promise<string> => {
    // Knows records, of which the window's start reads nothing.
    const { writeDiagnostics } = await import('#host/log/diagnostics');
    return writeDiagnostics(
      {
        app: app.getVersion(),
        electron: process.versions.electron,
        node: process.versions.node,
        settings: describe(settings),
      },
      api,
      folder,
      new Date(),
    );
  };

  async function showLogs(): Promise<void> {
    await mkdir(folder, { recursive: true });
    await shell.openPath(folder);
  }

  return {
    calls: {
      fault: async (fault) => note({ event: 'fault in window', ...fault }),
      text,
      showLogs,
    },
    showLogs,
    offer: async () => {
      const told = await text();
      const shown = told.length > MOST_SHOWN ? `${told.slice(0, MOST_SHOWN)}…` : told;
      const { response } = await dialog.showMessageBox({
        type: 'info',
        message: 'This is copied: nothing that you have written is in it.',
        detail: shown,
        buttons: ['Copy', 'Cancel'],
        defaultId: 0,
        cancelId: 1,
      });
      if (response === 0) await clipboard.writeText(told);
    },
  };
}

function describe(settings: SettingsStore): Readonly<Record<string, string | number | boolean>> {
  const { theme, contrast, textFont, textSize, textWidth, tray, ...others } = settings.get();
  const { captureShortcut, libraries, window } = others;
  return {
    theme,
    contrast,
    textFont,
    textSize,
    textWidth,
    tray,
    captureKeys: captureShortcut !== null,
    ownShortcuts: Object.keys(others.shortcuts ?? {}).length,
    libraries: libraries.length,
    zoom: window?.zoom ?? 0,
  };
}

/** Notes the start in the log. */
export function noteStart(log: Log): void {
  log({
    event: 'started',
    app: app.getVersion(),
    electron: process.versions.electron,
    node: process.versions.node,
    os: `${process.platform} ${process.getSystemVersion()}`,
    arch: process.arch,
  });
}
