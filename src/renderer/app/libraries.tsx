import type { ReactNode } from 'react';
import { api } from '../api';
import { flushOrKeep } from '../features/entry/autosaves';
import { attempt, notify, notifyWhile } from '../look/notices';
import { askForBackup } from '../parts/ask-for-backup';
import { useOpening } from '../parts/use-opening';

/** Going from the open library to another one, or to none. */
interface Libraries {
  readonly leave: () => Promise<void>;
  /** Lets the person choose a folder. */
  readonly openAnother: () => Promise<void>;
  readonly switchTo: (folder: string) => Promise<void>;
  /** Makes a library of a backup, in a folder of its own, and goes there. */
  readonly restoreBackup: () => Promise<void>;
  /** Opens the same one again, to write in it. */
  readonly openAgain: () => Promise<void>;
  /** Asks what stands in the way of an opening. */
  readonly dialog: ReactNode;
}

/**
 * @param here the folder of the open library
 * @param onChanged another one was opened, or none is open now
 */
export function useLibraries(here: string, onChanged: () => Promise<void>): Libraries {
  const opening = useOpening(onChanged);

  async function switchTo(folder: string): Promise<void> {
    if (!(await isAllSaved())) return;
    await attempt('The library was not opened', () => opening.open(folder));
  }

  return {
    leave: async () => {
      if (!(await isAllSaved())) return;
      await attempt('The library was not closed', () => api.library.close());
      await onChanged();
    },
    openAnother: async () => {
      const folder = await api.desktop.chooseFolder({ title: 'Open a library', button: 'Open' });
      if (folder !== null) await switchTo(folder);
    },
    switchTo,
    restoreBackup: async () => {
      const wanted = await askForBackup();
      if (wanted === null) return;
      const restored = await attempt('The backup was not restored', () =>
        notifyWhile('Restoring the backup…', () => api.backups.restore(wanted)),
      );
      if (restored !== null) await switchTo(wanted.folder);
    },
    openAgain: async () => {
      await attempt('The library was not opened', () => opening.open(here));
    },
    dialog: opening.dialog,
  };
}

/** Whether nothing would be lost by leaving the library; says so where something would. */
export async function isAllSaved(): Promise<boolean> {
  const unsaved = await flushOrKeep();
  if (unsaved.length > 0)
    notify('Something is not saved yet. Look at it first: it is named above.');
  return unsaved.length === 0;
}
