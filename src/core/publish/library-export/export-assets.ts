import { decodeAddress } from '#core/decode-address';
import { withoutTemplate } from '#core/import/template-references';
import { claimName, nameKey } from '../places/file-safe';
import { isSafePath } from '../places/safe-path';

/** Where an export keeps the files that can't stay where the text says. */
const ASSETS = 'assets';

/** Where the assets of an export go. */
export interface ExportAssets {
  /** The asset by its path in the export, with the place of its first entry among those given. */
  readonly files: ReadonlyMap<string, { readonly asset: string; readonly owner: number }>;
  /** For each entry the new sources of the attachments that had to move. */
  readonly moved: readonly ReadonlyMap<string, string>[];
}

/**
 * Gives every attachment a place in the export: the one that the text names, so that the text can
 * stay as it is, unless it climbs out, is unsafe or holds something else already.
 * @param entries with the folder of each one's text (a slash at its end, or '') and its attachments,
 *   from the source as written to the asset's name
 * @param taken the keys (`nameKey`) of the files in use; the new ones are added
 */
export function placeExportAssets(
  entries: readonly {
    readonly folder: string;
    readonly attachments: Readonly<Record<string, string>>;
  }[],
  taken: Set<string>,
): ExportAssets {
  const files = new Map<string, { asset: string; owner: number }>();
  const folders = new Set<string>([nameKey(ASSETS)]);
  for (const { folder } of entries) {
    for (const parent of parentsOf(folder)) folders.add(nameKey(parent));
  }
  const movedTo = new Map<string, string>();
  const keep = (path: string, asset: string, owner: number): boolean => {
    const there = files.get(path);
    if (there !== undefined) return there.asset === asset;
    const parents = parentsOf(path).map(nameKey);
    const key = nameKey(path);
    if (!isSafePath(path) || taken.has(key) || folders.has(key)) return false;
    if (parents.some((parent) => taken.has(parent)) || parents.includes(nameKey(ASSETS)))
      return false;
    taken.add(key);
    for (const parent of parents) folders.add(parent);
    files.set(path, { asset, owner });
    return true;
  };
  const moved = entries.map(({ folder, attachments }, owner) => {
    const changes = new Map<string, string>();
    for (const [source, asset] of Object.entries(attachments)) {
      const isTemplate = withoutTemplate(source) !== source;
      if (!isTemplate && keep(`${folder}${pathOf(source)}`, asset, owner)) continue;
      let path = movedTo.get(asset);
      if (path === undefined) {
        path = claimName(`${ASSETS}/${assetName(source, asset)}`, taken, (name, count) =>
          name.replace(/(?=\.[^.]+$)/, `-${count}`),
        );
        movedTo.set(asset, path);
        files.set(path, { asset, owner });
      }
      changes.set(source, `${'../'.repeat(folder.split('/').length - 1)}${path}`);
    }
    return changes;
  });
  return { files, moved };
}

/** A template can't be pointed elsewhere, but an import finds the file by its name. */
function assetName(source: string, asset: string): string {
  const path = withoutTemplate(source);
  const name = path === source ? '' : pathOf(path.slice(path.lastIndexOf('/') + 1));
  return isSafePath(name) ? name : asset.replace(/^([0-9a-f]{12})[0-9a-f]*/, '$1');
}

/** The path that an import would read for a source: decoded, without query and `./`. */
function pathOf(source: string): string {
  const bare = source.replace(/[?#][^]*$/, '');
  return decodeAddress(bare).replace(/^(\.\/)+/, '');
}

/** The folders above a path; a folder with a slash at its end is its own. */
export function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
