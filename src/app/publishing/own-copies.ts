import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import type { Output } from '#core/publish/output';
import { publicationIn } from '#core/publish/publication';
import type { Target } from '#core/publish/target';
import type { Machine } from '../machine';
import { hashesOf } from './copies-there';

/** Where a post lies in a blog. */
interface Place {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly path: string;
}

/**
 * The paths of the pictures and other files that Outloud wrote for a post, as far as they are there
 * and no other post shows them.
 */
export async function ownCopies(
  machine: Machine,
  output: Output,
  place: Place,
  record: EntryRecord,
  library: readonly EntryRecord[],
): Promise<readonly string[]> {
  const copies = publicationIn(record, place.target.name)?.copies;
  // Publications did not always tell which copies were written.
  if (copies === undefined) return copiesByBytes(machine, output, place, record, library);
  const shared = new Set(
    library.flatMap((one) => {
      if (one.id === record.id) return [];
      return Object.keys(publicationIn(one, place.target.name)?.copies ?? {});
    }),
  );
  const own: string[] = [];
  for (const path of Object.keys(copies)) {
    if (shared.has(path)) continue;
    if ((await output.readBytes(place.target.path, path)) !== null) own.push(path);
  }
  return own;
}

/** Those of its attachments' bytes that no other post there has. */
async function copiesByBytes(
  machine: Machine,
  output: Output,
  { target, dialect, path: place }: Place,
  record: EntryRecord,
  library: readonly EntryRecord[],
): Promise<readonly string[]> {
  const { folder, linkFolder } = dialect.assetsOf(place);
  const shared = new Set(
    library
      .filter((one) => {
        const other = one.id === record.id ? undefined : publicationIn(one, target.name);
        return other !== undefined && dialect.assetsOf(other.path).folder === folder;
      })
      .flatMap((one) => Object.values(one.attachments)),
  );
  const attachments = Object.entries(record.attachments).filter(([, asset]) => !shared.has(asset));
  const hashes = hashesOf({ attachments: Object.fromEntries(attachments) });
  if (hashes.size === 0) return [];
  const own: string[] = [];
  for (const one of [folder, linkFolder].filter((each) => each !== undefined)) {
    for (const name of await output.names(target.path, one.replace(/\/$/, ''))) {
      const path = one + name;
      if (path === place || !/\.[0-9a-z]{1,8}$/i.test(name)) continue;
      const bytes = await output.readBytes(target.path, path).catch(() => null);
      if (bytes !== null && hashes.has(machine.hash(bytes))) own.push(path);
    }
  }
  return own;
}
