import { fromMarkdown } from '#core/document/from-markdown';
import { collectFileReferences } from '#core/import/file-references';
import { isMediaName } from '#core/import/media-name';
import { referencePaths } from '#core/import/reference-paths';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { bodyOf } from '#core/publish/home/rewriter';
import type { Output } from '#core/publish/output';
import type { Target } from '#core/publish/target';
import type { Machine } from '../machine';

/** Files of a blog that a post shows and its entry doesn't have. */
export interface AddedFiles {
  /** By their source in the text. */
  readonly attachments: EntryRecord['attachments'];
  /** By the names of the assets that they become. */
  readonly added: ReadonlyMap<string, Uint8Array>;
  /** By the paths where they lie, the SHA-256 of each. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Reads the images and other files that were put into a post in its blog. */
export async function readAddedFiles(
  machine: Machine,
  output: Output,
  { target, dialect, path }: { target: Target; dialect: Dialect; path: string },
  text: string,
  { attachments }: EntryRecord,
): Promise<AddedFiles> {
  const { folder, prefix } = dialect.assetsOf(path);
  const known = new Set(Object.values(attachments));
  const { document } = fromMarkdown(bodyOf(text));
  const found: Record<string, string> = {};
  const added = new Map<string, Uint8Array>();
  const hashes: Record<string, string> = {};
  for (const { reference } of collectFileReferences({ frontMatter: null, document })) {
    if (!isMediaName(reference) || reference in attachments) continue;
    const isPlaced = prefix !== '' && reference.startsWith(prefix);
    const places = isPlaced
      ? referencePaths(reference.slice(prefix.length), `${folder}x`)
      : reference.startsWith('/')
        ? []
        : referencePaths(reference, path);
    for (const place of places) {
      const bytes = await output.readBytes(target.path, place).catch(() => null);
      if (bytes === null) continue;
      const hash = machine.hash(bytes);
      const asset = `${hash}.${place.slice(place.lastIndexOf('.') + 1).toLowerCase()}`;
      // A copy of one that the entry has is called as that one.
      if (!known.has(asset)) {
        found[reference] = asset;
        added.set(asset, bytes);
        hashes[place] = hash;
      }
      break;
    }
  }
  return { attachments: found, added, hashes };
}
