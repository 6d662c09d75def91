import { resolve } from 'node:path';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';

export const exportLibrary: LibraryCommand = {
  usage: '--out DIR [--layout flat|kind|tag]',
  summary: 'write every entry as Markdown with its assets into an empty folder',
  options: { out: 'text', layout: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const folder = resolve(requireText(options, 'out'));
    const layouts = ['flat', 'kind', 'tag'] as const;
    const layout = oneOf('--layout', options.text('layout') ?? 'flat', layouts);
    const report = await api.transfer.export({ folder, layout });
    return {
      value: report,
      text: `${report.entries} entries in ${report.files} files, read back from ${folder}`,
      notes: report.losses.map(({ what }) => what),
      failed: report.losses.length > 0,
    };
  },
};
