import type { EntryRecord, Publication } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { type Drift, driftOf } from '#core/publish/drift';
import { contentOf, type Output, type OutputFile } from '#core/publish/output';
import { nameKey } from '#core/publish/places/file-safe';
import { publicationIn } from '#core/publish/publication';
import type { Target } from '#core/publish/target';
import type { Machine } from '../machine';

/** A picture or another file that is copied into a blog, beside what lies there. */
export interface CopyThere {
  readonly id: string;
  readonly path: string;
  /** The SHA-256 of what is to be written. */
  readonly hash: string;
  readonly drift: Drift;
}

/** The SHA-256 of each file that an entry has. */
export function hashesOf({ attachments }: Pick<EntryRecord, 'attachments'>): ReadonlySet<string> {
  return new Set(Object.values(attachments).map((asset) => asset.replace(/\..*$/, '')));
}

/** The SHA-256 of a file in a blog, null when there is none. */
async function hashAt(
  machine: Machine,
  output: Output,
  folder: string,
  path: string,
): Promise<string | null> {
  const bytes = await output.readBytes(folder, path);
  return bytes === null ? null : machine.hash(bytes);
}

/** The copies of a post that are no longer as Outloud wrote them; those that are gone are not told. */
export async function findChangedCopies(
  machine: Machine,
  output: Output,
  target: Target,
  { copies = {} }: Publication,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [path, last] of Object.entries(copies)) {
    const there = await hashAt(machine, output, target.path, path);
    if (there !== null && there !== last) changed.push(path);
  }
  return changed;
}

/**
 * The names where a post's copies go that are not Outloud's. None are known for a publication that
 * does not tell which copies were written.
 * @param path that of the post
 */
export async function namesOfOthers(
  output: Output,
  { target, dialect, path }: { target: Target; dialect: Dialect; path: string },
  record: EntryRecord,
  library: readonly EntryRecord[],
): Promise<readonly string[]> {
  const publication = publicationIn(record, target.name);
  if (publication !== undefined && publication.copies === undefined) return [];
  const hashes = hashesOf(record);
  // Another post's copy of the same picture serves this one, too.
  const shared = library.flatMap((one) =>
    Object.entries(publicationIn(one, target.name)?.copies ?? {}).flatMap(([at, hash]) =>
      hashes.has(hash) ? [at] : [],
    ),
  );
  const own = new Set([...Object.keys(publication?.copies ?? {}), ...shared].map(nameKey));
  const { folder, linkFolder } = dialect.assetsOf(path);
  const names: string[] = [];
  for (const one of [folder, linkFolder].filter((each) => each !== undefined)) {
    const there = await output.names(target.path, one.replace(/\/$/, ''));
    names.push(...there.filter((name) => !own.has(nameKey(one + name))));
  }
  return names;
}

/** Compares the copies that are to be written with what lies there and what was written last. */
export async function compareCopies(
  machine: Machine,
  output: Output,
  target: Target,
  files: readonly (OutputFile & { readonly id: string })[],
  records: ReadonlyMap<string, EntryRecord>,
): Promise<readonly CopyThere[]> {
  const found: CopyThere[] = [];
  for (const file of files) {
    if (typeof file.content === 'string') continue;
    const { id, path } = file;
    const hash = machine.hash(await contentOf(file));
    const there = await hashAt(machine, output, target.path, path);
    found.push({
      id,
      path,
      hash,
      drift: driftOfCopy({ hash, there, path }, target, records.get(id)),
    });
  }
  return found;
}

function driftOfCopy(
  { hash, there, path }: { hash: string; there: string | null; path: string },
  target: Target,
  record: EntryRecord | undefined,
): Drift {
  const copies = record && publicationIn(record, target.name)?.copies;
  const known = copies?.[path];
  if (there === hash) return 'same';
  if (known !== undefined) return driftOf({ last: known, there, changedHere: hash !== known });
  if (there === null) return 'never';
  // Publications did not always tell which copies were written: then it is known by its bytes.
  const isOwn = record !== undefined && copies === undefined && hashesOf(record).has(there);
  return isOwn ? 'changed here' : 'changed there';
}
