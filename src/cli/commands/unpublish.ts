import type { LibraryCommand } from '../command';
import { requireText } from '../parse-options';

export const unpublish: LibraryCommand = {
  usage: 'ID… --target NAME [--dry-run] [--overwrite]',
  summary: 'take posts out of a blog: what Outloud wrote there, and nothing else',
  options: { target: 'text', 'dry-run': 'flag', overwrite: 'flag' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const dryRun = options.flag('dry-run');
    const { files, refused, linking } = await api.publishing.unpublish({
      ids: options.words,
      target: requireText(options, 'target'),
      overwrite: options.flag('overwrite'),
      dryRun,
    });
    return {
      value: { files, refused, linking },
      text: files
        .map(({ file }) => (dryRun ? `would delete ${file}` : `deleted ${file}`))
        .join('\n'),
      notes: [
        ...refused.map(
          ({ title, reason, isChangedThere }) =>
            `refused “${title}”: ${reason}${isChangedThere ? ' --overwrite does.' : ''}`,
        ),
        ...linking.map(
          ({ title }) =>
            `note: “${title}” links there from the same blog, and leads nowhere until it is published again`,
        ),
      ],
      failed: refused.length > 0,
    };
  },
};
