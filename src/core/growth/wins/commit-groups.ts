import { inOrder } from '#core/order';
import type { Day } from '../day';
import type { Commit } from './commit';
import type { WinOffer } from './offer';
import { stretchOf } from './period';

/** `feat(parser)!: words` */
const CONVENTIONAL = /^([a-z]+)(?:\(([^()]+)\))?!?:\s*(.+)$/i;

/** Commits that are no work of one's own: versions, releases and what is to be joined to another. */
const PASSED_BY = [
  /^v?\d+(?:\.\d+)+\S*$/i,
  /^(?:prepare\s+)?(?:release|publish)\b.*\d/i,
  /^(?:release|bump|update)s?\s+(?:the\s+)?versions?\b/i,
  /^(?:bump(?:s|ed)?|update)\s+\S+\s+(?:from\s+\S+\s+)?to\s+v?\d/i,
  /^bump(?:s|ed)?\s+(?:to\s+)?v?\d/i,
  /^version\s+(?:bump|v?\d)/i,
  /^(?:fixup|squash|amend)!/i,
  /^merge\b/i,
];

/** Subjects that are shown of a group. */
const SHOWN = 8;

interface Group {
  readonly about: string | null;
  readonly commits: Commit[];
}

/**
 * Gathers commits into what may have been one win each: those of one scope within a week, those of
 * one branch besides the one that is checked out, and else those of one day. Versions and releases
 * are passed by.
 *
 * @param commits of one repository, in any order
 * @param decided keys of offers that were taken or dismissed: the commits of a group up to such a
 *   one are not offered again
 * @returns the latest first
 */
export function offersOfCommits(
  commits: readonly Commit[],
  repository: string,
  decided: ReadonlySet<string>,
): readonly WinOffer[] {
  const groups = new Map<string, Group>();
  for (const commit of commits.toSorted(byTime)) {
    const subject = CONVENTIONAL.exec(commit.subject);
    const words = subject?.[3] ?? commit.subject;
    if (words === '' || PASSED_BY.some((sign) => sign.test(words) || sign.test(commit.subject)))
      continue;
    const scope = subject?.[2]?.trim() ?? null;
    const { key, about } =
      scope !== null
        ? {
            key: `scope ${stretchOf(commit.day, 'week').name} ${scope.toLowerCase()}`,
            about: scope,
          }
        : commit.branch !== null
          ? { key: `branch ${commit.branch}`, about: commit.branch }
          : { key: `day ${commit.day}`, about: null };
    const group = groups.get(key) ?? { about, commits: [] };
    group.commits.push(commit);
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap(({ about, commits: all }) => {
      const last = all.findIndex(({ hash }) => decided.has(keyOf(hash)));
      const open = last < 0 ? all : all.slice(0, last);
      const [latest] = open;
      return latest === undefined ? [] : [toOffer(latest, open, about, repository)];
    })
    .toSorted((one, other) => compareDays(other.day, one.day));
}

function toOffer(
  latest: Commit,
  commits: readonly Commit[],
  about: string | null,
  repository: string,
): WinOffer {
  const first = commits.at(-1) ?? latest;
  const telling = commits.find(({ subject }) => /^feat\b/i.test(subject)) ?? latest;
  const days = first.day === latest.day ? latest.day : `${first.day} – ${latest.day}`;
  const count = commits.length === 1 ? '1 commit' : `${commits.length} commits`;
  return {
    key: keyOf(latest.hash),
    from: 'commits',
    title: capitalised(CONVENTIONAL.exec(telling.subject)?.[3] ?? telling.subject),
    day: latest.day,
    about: [repository, ...(about === null ? [] : [about]), count, days].join(' · '),
    lines: commits.length === 1 ? [] : commits.slice(0, SHOWN).map(({ subject }) => subject),
    proof: [`${repository}@${latest.hash.slice(0, 10)}`],
    traits: [],
  };
}

function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

function keyOf(hash: string): string {
  return `commit ${hash.slice(0, 16)}`;
}

/** The latest first. */
function byTime(one: Commit, other: Commit): number {
  return other.at - one.at || inOrder(one.hash, other.hash);
}

function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
