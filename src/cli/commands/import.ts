import { resolve } from 'node:path';
import type { ImportReport } from '#contract/importing/import-report';
import { NOTHING_TO_IMPORT, reasonAlone } from '#contract/importing/import-words';
import { Problem } from '#core/problem';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';
import { tellChanges, tellLoss } from '../tell-finding';

export const importFiles: LibraryCommand = {
  usage: 'PATH… [--as notes|posts] [--folder-tags] [--left-out] [--dry-run]',
  summary: 'take in Markdown files, folders and what other programs export',
  details: [
    'PATH is one of',
    '  a Markdown file (.md, .markdown, .mdown), or a folder of them',
    '  an Obsidian vault',
    '  a Hugo, Jekyll, Astro, Eleventy, Hexo or Docusaurus blog, which becomes a target',
    '  an export of Notion (Markdown & CSV, .zip)',
    '  an export of Joplin (.jex, RAW, or Markdown + front matter)',
    '  any of these folders as .zip or .tar',
    'What it is, Outloud tells by its files. They are only read.',
    '  --as notes|posts  what texts become that don’t say it themselves (notes)',
    '  --folder-tags     gives each text the folder that it lies in as a tag',
    '  --left-out        names the files that no text needs, besides counting them',
    '  --dry-run         tells what would come in and writes nothing',
  ],
  options: { as: 'text', 'folder-tags': 'flag', 'left-out': 'flag', 'dry-run': 'flag' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options }, api) => {
    const as = oneOf('--as', options.text('as') ?? 'notes', ['notes', 'posts']);
    const dryRun = options.flag('dry-run');
    const paths = options.words.map((path) => resolve(path));
    const report = await api.transfer.import({
      paths,
      as,
      folderTags: options.flag('folder-tags'),
      dryRun,
    });
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
        ...(isNothing(report) ? [NOTHING_TO_IMPORT] : []),
        ...skipped.map((one) => `skipped ${one.file}: ${reasonAlone(one)}`),
        ...describeLeftOut(report, options.flag('left-out')),
        ...report.losses.map(tellLoss),
        ...tellChanges(report.changes),
        ...report.namesakes.map(({ file, what }) => `${file}: ${what}`),
      ],
      failed: imported.length + updated.length + unchanged === 0 && skipped.length > 0,
    };
  },
};

function isNothing({ imported, updated, unchanged, skipped }: ImportReport): boolean {
  return imported.length + updated.length + unchanged + skipped.length === 0;
}

function describeLeftOut(
  { leftOut, leftOutFiles }: ImportReport,
  isNamed: boolean,
): readonly string[] {
  if (leftOut.length === 0) return [];
  const kinds = leftOut.map(({ ending, count }) => `${count} ${ending || 'without an ending'}`);
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  const more = total - leftOutFiles.length;
  return [
    `left out, for no text needs them: ${kinds.join(', ')}${isNamed ? '' : ' (--left-out names them)'}`,
    ...(isNamed ? leftOutFiles.map(({ file, reason }) => `left out ${file}: ${reason}`) : []),
    ...(isNamed && more > 0 ? [`and ${more} more`] : []),
  ];
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
