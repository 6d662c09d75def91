import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';

export const importFiles: LibraryCommand = {
  usage: 'PATH… [--as notes|posts]',
  summary: 'take in Markdown files and folders of them',
  options: { as: 'text' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options }, api) => {
    const as = oneOf('--as', options.text('as') ?? 'notes', ['notes', 'posts']);
    const report = await api.transfer.import({ paths: options.words, as });
    return {
      value: report,
      text: `${report.imported.length} imported, ${report.skipped.length} skipped`,
      notes: [
        ...report.skipped.map(({ file, reason }) => `skipped ${file}: ${reason}`),
        ...report.losses.map(({ file, what }) => `${file}: ${what}`),
      ],
      failed: report.imported.length === 0 && report.skipped.length > 0,
    };
  },
};
