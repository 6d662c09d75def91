import { resolve } from 'node:path';
import type { ImportReport } from '#contract/import-report';
import { Problem } from '#core/problem';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';
import { tellChanges, tellLoss } from '../tell-finding';

export const importFiles: LibraryCommand = {
  usage: 'PATH… [--as notes|posts] [--dry-run]',
  summary: 'take in Markdown files, folders and what other programs export',
  options: { as: 'text', 'dry-run': 'flag' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options }, api) => {
    const as = oneOf('--as', options.text('as') ?? 'notes', ['notes', 'posts']);
    const dryRun = options.flag('dry-run');
    const paths = options.words.map((path) => resolve(path));
    const report = await api.transfer.import({ paths, as, dryRun });
    if (report.cancelled) {
      throw new Problem(
        'closed',
        'The library was closed during the import. Nothing of it is kept; import it again.',
      );
    }
    const { imported, updated, unchanged, skipped } = report;
    return {
      value: report,
      text: describe(report, dryRun),
      notes: [
        ...skipped.map(({ file, reason }) => `skipped ${file}: ${reason}`),
        ...describeLeftOut(report.leftOut),
        ...report.losses.map(tellLoss),
        ...tellChanges(report.changes),
      ],
      failed: imported.length + updated.length + unchanged === 0 && skipped.length > 0,
    };
  },
};

function describeLeftOut(leftOut: ImportReport['leftOut']): readonly string[] {
  if (leftOut.length === 0) return [];
  const kinds = leftOut.map(({ ending, count }) => `${count} ${ending || 'without an ending'}`);
  return [`left out, for no text shows them: ${kinds.join(', ')}`];
}

function describe(
  { imported, updated, unchanged, skipped, targets }: ImportReport,
  dryRun: boolean,
): string {
  const parts = [
    `${imported.length} ${dryRun ? 'would be imported' : 'imported'}`,
    ...(updated.length > 0 ? [`${updated.length} ${dryRun ? 'would be ' : ''}updated`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    `${skipped.length} skipped`,
  ];
  const blogs = targets.map(
    ({ name, generator, isNew }) =>
      `${dryRun ? 'would be tied' : 'tied'} to the ${isNew ? 'new ' : ''}target ${name} (${generator})`,
  );
  return [parts.join(', '), ...blogs].join('\n');
}
