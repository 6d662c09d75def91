import { resolve } from 'node:path';
import type { ExportReport } from '#contract/publishing/export-report';
import type { LibraryCommand, Result } from '../command';
import { makeFolder } from '../make-folder';
import { oneOf, requireText } from '../parse-options';
import { tellLoss } from '../tell-finding';

export const exportLibrary: LibraryCommand = {
  usage: '--out DIR [--layout flat|kind|tag|source] [--dry-run]',
  summary: 'write every entry as Markdown with its assets into an empty folder',
  details: [
    '  --out DIR        a folder that is empty or not there yet; the folder around it must be there',
    '  --layout flat    all texts in one folder (the default)',
    '  --layout kind    a folder for each kind: note, post, talk and the others',
    '  --layout tag     a folder for each entry’s first tag',
    '  --layout source  the folders and names that entries were imported from',
    '  --dry-run        reads every text back, tells what would be lost and writes nothing',
    'Private entries are written too: the export is your own copy.',
  ],
  options: { out: 'text', layout: 'text', 'dry-run': 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const folder = resolve(requireText(options, 'out'));
    const layouts = ['flat', 'kind', 'tag', 'source'] as const;
    const layout = oneOf('--layout', options.text('layout') ?? 'flat', layouts);
    const dryRun = options.flag('dry-run');
    const made = await makeFolder(folder);
    let isWritten = false;
    try {
      const report = await api.transfer.export({ folder, layout, dryRun });
      isWritten = !dryRun;
      return describe(report, folder, dryRun);
    } finally {
      if (!isWritten) await made.takeBack();
    }
  },
};

function describe(report: ExportReport, folder: string, dryRun: boolean): Result {
  return {
    value: report,
    text: dryRun
      ? `${report.entries} entries would be written in ${report.files} files to ${folder}`
      : `${report.entries} entries in ${report.files} files, read back from ${folder}`,
    notes: report.losses.map(tellLoss),
    failed: report.losses.length > 0,
  };
}
