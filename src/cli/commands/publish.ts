import type { PublicationPlan } from '#contract/publication';
import { DRIFT_WORDS } from '#core/publish/drift';
import type { LibraryCommand, Result } from '../command';
import { requireText } from '../parse-options';

export const publish: LibraryCommand = {
  usage: 'ID… --target NAME [--dry-run] [--overwrite]',
  summary: 'write posts into a blog, or with --dry-run tell what would be written',
  options: { target: 'text', 'dry-run': 'flag', overwrite: 'flag' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const publication = {
      ids: options.words,
      target: requireText(options, 'target'),
      overwrite: options.flag('overwrite'),
    };
    if (options.flag('dry-run')) return toResult(await api.publishing.plan(publication));
    const { written, refused, warnings } = await api.publishing.write(publication);
    return {
      value: { written, refused, warnings },
      text: written.map(({ file }) => file).join('\n'),
      notes: [
        ...refused.map(({ title, reason }) => `refused “${title}”: ${reason}`),
        ...warnings.map(({ what }) => `note: ${what}`),
      ],
      failed: refused.length > 0,
    };
  },
};

/** What writing would do to each file, and how each post stands to the blog. */
function toResult({ files, refused, warnings, drifts }: PublicationPlan): Result {
  const drift = new Map(drifts.map((one) => [one.id, one.drift]));
  const stateOf = (id: string) => DRIFT_WORDS[drift.get(id) ?? 'never'];
  return {
    value: {
      written: files.map(({ path, id, action }) => ({ file: path, id, action })),
      refused,
      warnings,
      drifts,
    },
    text: files.map(({ path, id, action }) => describeFile(path, action, stateOf(id))).join('\n'),
    notes: [
      ...refused.map(({ title, reason }) => `refused “${title}”: ${reason}`),
      ...warnings.map(({ what }) => `note: ${what}`),
    ],
    failed: refused.length > 0,
  };
}

function describeFile(
  path: string,
  action: PublicationPlan['files'][number]['action'],
  state: string,
): string {
  return action === 'same' ? `${path} is the same` : `would write ${path} (${state})`;
}
