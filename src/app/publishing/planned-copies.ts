import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { type Drift, driftObstacle, isChangedThere, withCopies } from '#core/publish/drift';
import type { Output } from '#core/publish/output';
import type { PlannedPublication, PublicationWish } from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import type { BlogFile } from './blog-files';
import { type CopyThere, namesOfOthers } from './copies-there';

/**
 * Finds the names of others where the copies of new posts are planned to go, and adds them to those
 * in use.
 * @returns whether there are none, so that the plan stays
 */
export async function keepClear(
  output: Output,
  { target, dialect }: { readonly target: Target; readonly dialect: Dialect },
  plan: PlannedPublication,
  { kept, inUse, library }: PublicationWish & { readonly inUse: Map<string, readonly string[]> },
  records: ReadonlyMap<string, EntryRecord>,
): Promise<boolean> {
  let isClear = true;
  for (const file of plan.files) {
    const record = records.get(file.id);
    if (!('text' in file) || record === undefined) continue;
    if (inUse.has(file.id) || kept.has(file.id)) continue;
    const blog = { target, dialect, path: file.path };
    const names = await namesOfOthers(output, blog, record, library);
    inUse.set(file.id, names);
    if (names.length > 0) isClear = false;
  }
  return isClear;
}

/**
 * Counts copies to how their posts stand to the blog.
 * @param drifts those of the posts, which are changed
 * @returns why posts must not be written unasked, by entry id
 */
export function countCopies(
  copies: readonly CopyThere[],
  drifts: Map<string, Drift>,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [id, drift] of drifts) {
    const own = copies.filter((copy) => copy.id === id);
    const changed = own.filter((copy) => isChangedThere(copy.drift));
    const after = withCopies(
      drift,
      own.map((copy) => copy.drift),
    );
    drifts.set(id, after);
    const paths = changed.map(({ path }) => path);
    const reason = paths.length === 0 ? null : driftObstacle(after, paths);
    if (reason !== null) reasons.set(id, reason);
  }
  return reasons;
}

/** What a publication writes again though somebody deleted it in the blog. */
export function tellGone(
  plan: PlannedPublication,
  drifts: ReadonlyMap<string, Drift>,
  copies: readonly CopyThere[],
): PlannedPublication['warnings'] {
  const gone = new Set(copies.filter(({ drift }) => drift === 'gone').map(({ path }) => path));
  return plan.files.flatMap((file) => {
    const isGone = 'text' in file ? drifts.get(file.id) === 'gone' : gone.has(file.path);
    const what = `${file.path} was deleted in the blog, and is written again.`;
    return isGone ? [{ id: file.id, what }] : [];
  });
}

/**
 * What is known of the copies of each post once it is written. Those that it no longer shows stay
 * known while they are as Outloud wrote them; of files that came from the blog none are.
 */
export function copiesAfter(
  { ids, kept }: PublicationWish,
  there: ReadonlyMap<string, BlogFile>,
  copies: readonly CopyThere[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const after = new Map<string, Record<string, string>>();
  for (const id of ids) {
    if (kept.has(id)) continue;
    const { publication, changedCopies = [] } = there.get(id) ?? {};
    const before = Object.entries(publication?.copies ?? {});
    const written = copies.filter((copy) => copy.id === id).map(({ path, hash }) => [path, hash]);
    const stays = before.filter(([path]) => !changedCopies.includes(path));
    after.set(id, Object.fromEntries([...stays, ...written]));
  }
  return after;
}
