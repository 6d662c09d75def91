import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Dialect } from '#core/publish/dialect';
import { dialectOf } from '#core/publish/generators/dialects';
import { indexLibrary } from '#core/publish/privacy/private-index';
import type { PublicationWish } from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { readForProof } from '../library/all-records';
import { type BlogFile, findKeptFiles, findPublished, readBlogFiles } from './blog-files';
import { namesOfOthers } from './copies-there';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';
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
  {
    ids,
    target: name,
    asShown = false,
  }: {
    readonly ids: readonly string[];
    readonly target: string;
    /** Whether drafts are taken for the posts that they will be. */
    readonly asShown?: boolean;
  },
): Promise<WantedPosts> {
  const { storage, links } = session.library();
  const output = machine.output(storage.folder);
  const target = findTarget(session, name);
  const dialect = dialectOf(target, machine.timeZone());
  const { library: stored, trash, texts = [] } = await readForProof(storage);
  const library = asShown ? finished(stored, ids) : stored;
  const records = new Map(library.map((record) => [record.id, record]));
  const wanted = [...new Set(ids)].map((id) => {
    const record = records.get(id);
    if (record === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    return record;
  });
  const there = await readBlogFiles(machine, output, target, wanted);
  const kept = await findKeptFiles(output, target, dialect, wanted, there);
  const inUse = new Map<string, readonly string[]>();
  for (const record of wanted) {
    const path = there.get(record.id)?.publication.path;
    if (path === undefined || kept.has(record.id)) continue;
    inUse.set(record.id, await namesOfOthers(output, { target, dialect, path }, record, library));
  }
  const wish = {
    dialect,
    ids,
    library,
    trash,
    index: indexLibrary({ library, trash, texts }),
    resolve: links.resolve,
    ...(await findPublished(output, target, dialect, library, wanted)),
    kept,
    there: new Map([...there].flatMap(([id, { text }]) => (text === null ? [] : [[id, text]]))),
    inUse,
    obstacles: new Map<string, string>(),
    now: machine.now().toISOString(),
    style: chosenStyle(session),
    defaults: target.site?.defaults ?? {},
  };
  return { target, dialect, wanted, records, there, wish };
}

/** The library with these entries finished, so that no generator hides them. */
function finished(library: readonly EntryRecord[], ids: readonly string[]): readonly EntryRecord[] {
  return library.map((record) => {
    if (!ids.includes(record.id)) return record;
    const { frontMatter } = record;
    const isDraft = readFrontMatter(frontMatter).draft === true;
    return {
      ...record,
      ...(record.stage === 'idea' && { stage: 'ready' as const }),
      ...(isDraft && {
        frontMatter: writeFrontMatter({ draft: false }, frontMatter),
      }),
    };
  });
}
