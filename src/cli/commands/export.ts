import { resolve } from 'node:path';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';
import { tellLoss } from '../tell-finding';

export const exportLibrary: LibraryCommand = {
  usage: '--out DIR [--layout flat|kind|tag|source] [--dry-run]',
  summary: 'write every entry as Markdown with its assets into an empty folder',
  options: { out: 'text', layout: 'text', 'dry-run': 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const folder = resolve(requireText(options, 'out'));
    const layouts = ['flat', 'kind', 'tag', 'source'] as const;
    const layout = oneOf('--layout', options.text('layout') ?? 'flat', layouts);
    const dryRun = options.flag('dry-run');
    const report = await api.transfer.export({ folder, layout, dryRun });
    return {
      value: report,
      text: dryRun
        ? `${report.entries} entries would be written in ${report.files} files to ${folder}`
        : `${report.entries} entries in ${report.files} files, read back from ${folder}`,
      notes: report.losses.map(tellLoss),
      failed: report.losses.length > 0,
    };
  },
};
