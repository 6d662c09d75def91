import type { EntryRecord } from '#core/library/record';
import type { Output } from '#core/publish/output';
import type { NotHome } from '#core/publish/home/take-home';
import type { Rewriter } from '#core/publish/home/rewriter';
import type { BlogFile } from './blog-files';
import { hashesOf } from './copies-there';
import type { Machine } from '../machine';

/** Pictures and other files of a post that were changed in its blog. */
export interface PicturesHome {
  /** The paths of those that come home. */
  readonly paths: readonly string[];
  /** By what the entry has now, the asset that takes its place. */
  readonly moved: ReadonlyMap<string, string>;
  /** The bytes of those, by the assets they become. */
  readonly added: ReadonlyMap<string, Uint8Array>;
  readonly left: readonly NotHome[];
  /** What is known of the post's copies once they are home. */
  readonly copies: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads the copies of a post that are not as Outloud wrote them.
 * @param base the state of the entry that was written, or null where it can't be had
 */
export async function readPicturesHome(
  machine: Machine,
  output: Output,
  folder: string,
  { publication: { copies: known } }: Pick<BlogFile, 'publication'>,
  { mine, base, now }: { mine: EntryRecord; base: EntryRecord | null; now: Rewriter },
): Promise<PicturesHome> {
  const paths: string[] = [];
  const moved = new Map<string, string>();
  const added = new Map<string, Uint8Array>();
  const left: NotHome[] = [];
  const planned = now.copies(mine);
  const written = new Map(
    (base === null ? [] : now.copies(base)).map((one) => [one.path, one.asset]),
  );
  const seen = { ...known };
  for (const { path, asset } of planned) {
    const bytes = await output.readBytes(folder, path);
    if (bytes === null) continue;
    const hash = machine.hash(bytes);
    if (hash === known?.[path] || hashOf(asset) === hash) continue;
    if (known === undefined && hashesOf(mine).has(hash)) continue;
    const isSameHere = written.get(path) === asset || hashOf(asset) === known?.[path];
    if (!isSameHere) {
      const reason = `${path} was changed in the blog and here. Publish with overwriting to replace it, or put the blog’s into the post yourself.`;
      left.push({ reason, text: '' });
      continue;
    }
    const next = hash + asset.slice(asset.lastIndexOf('.'));
    paths.push(path);
    moved.set(asset, next);
    added.set(next, bytes);
    seen[path] = hash;
  }
  return { paths, moved, added, left, copies: known && seen };
}

/** An entry that shows the pictures of its blog. */
export function withPictures(record: EntryRecord, { moved }: PicturesHome): EntryRecord {
  const attachments = Object.fromEntries(
    Object.entries(record.attachments).map(([source, asset]) => [
      source,
      moved.get(asset) ?? asset,
    ]),
  );
  return { ...record, attachments };
}

function hashOf(asset: string): string {
  return asset.replace(/\..*$/, '');
}
