import type { PublicationPlan, PublicationReport } from '#contract/api';
import type { LibraryCommand } from '../command';
import { requireText } from '../parse-options';

export const publish: LibraryCommand = {
  usage: 'ID… --target NAME [--dry-run]',
  summary: 'write posts into a blog; with --dry-run only tell what would be written',
  options: { target: 'text', 'dry-run': 'flag' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const publication = { ids: options.words, target: requireText(options, 'target') };
    const dryRun = options.flag('dry-run');
    const { written, refused, warnings } = dryRun
      ? toReport(await api.publishing.plan(publication))
      : await api.publishing.write(publication);
    return {
      value: { written, refused },
      text: written.map(({ file }) => (dryRun ? `would write ${file}` : file)).join('\n'),
      notes: [
        ...refused.map(({ title, reason }) => `refused “${title}”: ${reason}`),
        ...warnings.map(({ what }) => `note: ${what}`),
      ],
      failed: refused.length > 0,
    };
  },
};

/** What writing would tell. */
function toReport({ files, refused, warnings }: PublicationPlan): PublicationReport {
  return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
}
