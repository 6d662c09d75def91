import type { Api } from '#contract/calls/api';
import type {
  PublicationPlan,
  PublicationReport,
  ThereComparison,
} from '#contract/publishing/publication';
import { DRIFT_WORDS, isChangedThere } from '#core/publish/drift';
import type { LibraryCommand, Options, Result } from '../command';
import { requireText } from '../parse-options';
import { tellDiff } from '../tell-diff';
import { tellThreeWay } from '../tell-three-way';
import { WrongUsage } from '../usage';

export const publish: LibraryCommand = {
  usage: 'ID…|--all --target NAME [--dry-run] [--overwrite] [--commit] [--push]',
  summary: 'write posts into a blog, or with --dry-run tell what would be written',
  details: [
    '  --all            every post that is ready or published, in one go',
    '  --diff           with --dry-run: show what changes in each file, and what was changed in the blog',
    '  --commit         commit what was written with your git, and nothing else',
    "  --message TEXT   the commit's message; {{title}} stands for the posts' titles",
    '  --push           commit and push',
  ],
  options: {
    all: 'flag',
    target: 'text',
    'dry-run': 'flag',
    diff: 'flag',
    overwrite: 'flag',
    commit: 'flag',
    message: 'text',
    push: 'flag',
  },
  words: [0, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const publication = {
      ids: await wantedPosts(options, api),
      target: requireText(options, 'target'),
      overwrite: options.flag('overwrite'),
    };
    if (options.flag('dry-run')) {
      const plan = await api.publishing.plan(publication);
      const showsDiff = options.flag('diff');
      const there = showsDiff ? await compareThere(api, plan) : [];
      const warnings = await tellWarnings(api, plan.warnings, publication.ids);
      return toResult(plan, showsDiff, there, warnings);
    }
    const { written, refused, warnings } = await api.publishing.write(publication);
    const committed = await commitWritten(api, publication.target, written, options);
    return {
      value: {
        written,
        refused,
        warnings,
        ...(committed !== null && { commit: committed.commit }),
      },
      text: written.map(({ file }) => file).join('\n'),
      notes: [
        ...(committed === null ? [] : [committed.what]),
        ...refused.map(({ title, reason }) => `refused “${title}”: ${reason}`),
        ...(await tellWarnings(api, warnings, publication.ids)),
      ],
      failed: refused.length > 0,
    };
  },
};

/** The posts that are named, or all that can be published. */
async function wantedPosts(options: Options, api: Api): Promise<readonly string[]> {
  if (options.words.length > 0 === options.flag('all')) {
    throw new WrongUsage('Name the posts, or say --all.');
  }
  if (!options.flag('all')) return options.words;
  const rows = await api.entries.list({ kind: 'post' });
  const ids = rows
    .filter((row) => !row.private && (row.stage === 'ready' || row.stage === 'published'))
    .map(({ id }) => id);
  if (ids.length > 0) return ids;
  throw new WrongUsage('No post is ready or published yet.');
}

/** What will look different on the blog; of which post, where there are several. */
async function tellWarnings(
  api: Api,
  warnings: PublicationPlan['warnings'],
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 1) return warnings.map(({ what }) => `note: ${what}`);
  const rows = warnings.length === 0 ? [] : await api.entries.list({ kind: 'post' });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return warnings.map(({ id, what }) => `note: “${titles.get(id) ?? id}”: ${what}`);
}

/** @returns null where nothing was asked for */
async function commitWritten(
  api: Api,
  target: string,
  written: PublicationReport['written'],
  options: Options,
): Promise<{ readonly commit: string | null; readonly what: string } | null> {
  const isPushed = options.flag('push');
  if (!options.flag('commit') && !isPushed) return null;
  const message = options.text('message');
  const ids = [...new Set(written.map(({ id }) => id))];
  const titles = await Promise.all(ids.map(async (id) => (await api.entries.read({ id })).title));
  const files = written.map(({ file }) => file);
  const done =
    files.length === 0
      ? null
      : await api.repositories.commit({
          target,
          files,
          titles,
          ...(message !== undefined && { message }),
        });
  if (isPushed) await api.repositories.push({ target });
  const commit = done?.commit ?? null;
  const what = commit === null ? 'nothing to commit' : `committed ${commit.slice(0, 9)}`;
  return { commit, what: isPushed ? `${what}, pushed` : what };
}

/** What was changed on which side, for each post that was changed in the blog. */
async function compareThere(
  api: Api,
  { drifts, target }: PublicationPlan,
): Promise<readonly ThereComparison[]> {
  const found: ThereComparison[] = [];
  for (const { id, drift } of drifts) {
    if (!isChangedThere(drift)) continue;
    found.push(await api.publishing.compareThere({ id, target: target.name }));
  }
  return found;
}

/** What writing would do to each file, and how each post stands to the blog. */
function toResult(
  { files, refused, warnings, drifts, addresses }: PublicationPlan,
  showsDiff: boolean,
  there: readonly ThereComparison[],
  toldWarnings: readonly string[],
): Result {
  return {
    value: {
      written: files.map(({ path, id, action, drift }) => ({ file: path, id, action, drift })),
      refused,
      warnings,
      drifts,
      addresses,
      ...(there.length > 0 && { there }),
    },
    text: [
      ...files.flatMap(({ path, action, drift, diff: lines }) => [
        describeFile(path, action, DRIFT_WORDS[drift]),
        ...(showsDiff && lines !== undefined ? [tellDiff(lines)] : []),
      ]),
      ...there.flatMap(({ path, lines }) => [`${path} on both sides:`, tellThreeWay(lines)]),
    ].join('\n'),
    notes: [
      ...there.flatMap(({ path, noBase }) => (noBase === null ? [] : [`${path}: ${noBase}`])),
      ...refused.map(({ title, reason }) => `refused “${title}”: ${reason}`),
      ...addresses.map(({ address }) => `address: ${address}`),
      ...toldWarnings,
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
