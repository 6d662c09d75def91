import { resolve } from 'node:path';
import type { BackupReport } from '#contract/library/backup';
import { formatBytes } from '#contract/library/format-bytes';
import type { LibraryCommand } from '../command';

export const backup: LibraryCommand = {
  usage: '[--out DIR]',
  summary: 'back the whole library up into one file, and read it back',
  options: { out: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const out = options.text('out');
    const report = await api.backups.run(out === undefined ? {} : { folder: resolve(out) });
    return { value: report, text: describe(report), notes: report.notes };
  },
};

function describe({ file, bytes, records, assets, removed }: BackupReport): string {
  return [
    file,
    `${records} entries and ${assets} images and files, ${formatBytes(bytes)}, read back`,
    ...removed.map((one) => `removed the older ${one}`),
  ].join('\n');
}
