import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, shell, type OpenDialogOptions } from 'electron';
import type { DesktopApi } from '#contract/desktop/desktop';
import type { Diagram, DrawnDiagram } from '#contract/desktop/diagram';
import type { Look } from '#contract/desktop/look';
import { Problem } from '#core/problem';
import { readOutsideAddress } from './address';
import { tell } from './ipc';
import { listLibraries } from './libraries';
import { saveCopy } from './save-copy';
import type { SettingsStore } from './settings';
import type { ShortcutStore } from './shortcuts';

/** Endings of the files that an import takes. */
const IMPORTED = ['md', 'markdown', 'mdown', 'mdx', 'zip', 'jex', 'tar'];

const PLATFORMS: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' };

/** What other parts of the shell do for the window. */
interface DesktopParts {
  readonly shortcuts: ShortcutStore;
  readonly ready: (unsaved: readonly string[]) => void;
  readonly draw: (diagram: Diagram) => Promise<DrawnDiagram>;
}

/** Dialogs of the system, the look and the world outside, for the window. */
export function createDesktop(
  settings: SettingsStore,
  { shortcuts, ready, draw }: DesktopParts,
): Pick<DesktopApi, 'desktop'> {
  return {
    desktop: {
      chooseFolder: async ({ title, button }) => {
        const [folder] = await choose({
          title,
          buttonLabel: button,
          properties: ['openDirectory', 'createDirectory'],
        });
        return folder ?? null;
      },
      chooseBackup: async () => {
        const [file] = await choose({
          title: 'Choose a backup',
          buttonLabel: 'Choose',
          properties: ['openFile'],
          filters: [{ name: 'Backups', extensions: ['zip'] }],
        });
        return file ?? null;
      },
      chooseMarkdown: ({ title, button, folder }) =>
        choose({
          title,
          buttonLabel: button,
          properties: [folder ? 'openDirectory' : 'openFile', 'multiSelections'],
          ...(folder ? {} : { filters: [{ name: 'Markdown and exports', extensions: IMPORTED }] }),
        }),
      recentLibraries: async () => listLibraries(settings),
      suggestLibraryFolder: async () => suggestFolder(app.getPath('documents')),
      look: async () => readLook(settings),
      changeLook: async (changes) => {
        await settings.change(changes);
        const look = readLook(settings);
        nativeTheme.themeSource = look.theme;
        for (const window of BrowserWindow.getAllWindows()) tell(window, 'lookChanged', look);
      },
      shortcuts: async () => shortcuts.read(),
      setShortcuts: ({ chosen }) => shortcuts.set(chosen),
      openLink: async ({ address }) => {
        const outside = readOutsideAddress(address);
        if (outside === null) {
          throw new Problem(
            'unsafe-place',
            `“${address}” was not opened: only http, https and mailto addresses leave Outloud.`,
          );
        }
        await shell.openExternal(outside);
      },
      showInFolder: async ({ path }) => {
        if (!existsSync(path)) throw new Problem('not-found', `${path} is not there any more.`);
        shell.showItemInFolder(normalize(path));
      },
      drawDiagram: draw,
      saveCopy: ({ name, markdown }) => saveCopy(name, markdown),
      platform: async () => PLATFORMS[process.platform] ?? 'linux',
      readyToClose: async ({ unsaved }) => ready(unsaved),
    },
  };
}

function readLook(settings: SettingsStore): Look {
  const { theme, contrast, textFont, textSize, textWidth } = settings.get();
  return { theme, contrast, textFont, textSize, textWidth };
}

async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}

/** The first of `Outloud`, `Outloud 2`, … that does not exist yet. */
function suggestFolder(documents: string): string {
  const plain = join(documents, 'Outloud');
  if (!existsSync(plain)) return plain;
  let number = 2;
  while (existsSync(`${plain} ${number}`)) number += 1;
  return `${plain} ${number}`;
}
