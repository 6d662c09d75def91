import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Dialect } from '#core/publish/dialect';
import { dialectOf } from '#core/publish/generators/dialects';
import type { PublicationWish } from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { readForProof } from './all-records';
import { type BlogFile, findKeptFiles, findPublished, readBlogFiles } from './blog-files';
import type { Machine } from './machine';
import type { Session } from './session';
import { chosenStyle } from './settings';
import { findTarget } from './targets';

/** Entries that are to be published, with all that is known of their blog. */
export interface WantedPosts {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly wanted: readonly EntryRecord[];
  /** Every entry of the library by id. */
  readonly records: ReadonlyMap<string, EntryRecord>;
  /** The files of those that lie in the blog, by entry id. */
  readonly there: ReadonlyMap<string, BlogFile>;
  /** Without obstacles. */
  readonly wish: PublicationWish;
}

/**
 * Reads what a publication depends on.
 * @throws Problem `not-found` where the target or an entry is not there
 */
export async function readWanted(
  session: Session,
  machine: Machine,
  { ids, target: name }: { readonly ids: readonly string[]; readonly target: string },
): Promise<WantedPosts> {
  const { storage, links } = session.library();
  const output = machine.output(storage.folder);
  const target = findTarget(session, name);
  const dialect = dialectOf(target);
  const library = await readForProof(storage);
  const records = new Map(library.map((record) => [record.id, record]));
  const wanted = [...new Set(ids)].map((id) => {
    const record = records.get(id);
    if (record === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    return record;
  });
  const there = await readBlogFiles(output, target, wanted);
  const wish = {
    dialect,
    ids,
    library,
    resolve: links.resolve,
    ...findPublished(target, dialect, library, await output.names(target.path, dialect.posts)),
    kept: await findKeptFiles(output, target, dialect, wanted, there),
    obstacles: new Map<string, string>(),
    now: machine.now().toISOString(),
    style: chosenStyle(session),
    defaults: target.site?.defaults ?? {},
  };
  return { target, dialect, wanted, records, there, wish };
}
