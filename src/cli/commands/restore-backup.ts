import { resolve } from 'node:path';
import type { PlainCommand } from '../command';
import { openCommandApp } from '../open-command-app';

export const restoreBackup: PlainCommand = {
  usage: 'BACKUP NEW-FOLDER',
  summary: 'make a library in a new folder from a backup',
  options: {},
  words: [2, 2],
  needsLibrary: false,
  run: async ({ options }) => {
    const [file = '', folder = ''] = options.words;
    const app = openCommandApp(0);
    try {
      const value = await app.api.backups.restore({ file: resolve(file), folder: resolve(folder) });
      return { value, text: `${value.folder}\n${value.records} entries as of ${value.made}` };
    } finally {
      await app.close();
    }
  },
};
