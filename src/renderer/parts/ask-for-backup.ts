import { api } from '../api';

/** A backup, and the folder where it becomes a library of its own. */
interface WantedBackup {
  readonly file: string;
  readonly folder: string;
}

/** Asks which backup is to be restored, and where; null when one of the dialogs was left. */
export async function askForBackup(): Promise<WantedBackup | null> {
  const file = await api.desktop.chooseBackup();
  if (file === null) return null;
  const folder = await api.desktop.chooseFolder({
    title: 'Choose an empty folder for the restored library',
    button: 'Restore Here',
  });
  return folder === null ? null : { file, folder };
}
