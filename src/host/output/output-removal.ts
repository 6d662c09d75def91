import { mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#core/problem';
import { isMissing, toFileProblem } from '../files/file-problem';

/**
 * Removes files all or nothing: each is moved into a folder of its own under `root`, and only when
 * all are there that folder goes. If any move fails, those before it are undone. Folders that are
 * empty then go, too.
 * @throws Problem `disk` or `no-access`; the folder is then as it was.
 */
export async function removeTogether(root: string, places: readonly string[]): Promise<void> {
  if (places.length === 0) return;
  const aside = await mkdtemp(join(root, '.outloud-')).catch((thrown: unknown) => {
    throw toFileProblem(thrown, root);
  });
  const moved: { readonly place: string; readonly to: string }[] = [];
  let isWhole = true;
  try {
    for (const [index, place] of places.entries()) {
      const to = join(aside, `old-${index}`);
      if (await moveAway(place, to)) moved.push({ place, to });
    }
  } catch (thrown) {
    for (const { place, to } of moved.toReversed()) {
      await rename(to, place).catch(() => {
        isWhole = false;
      });
    }
    if (isWhole) throw thrown;
    throw new Problem('disk', `${String(thrown)} What was there before is kept in ${aside}.`, {
      cause: thrown,
    });
  } finally {
    if (isWhole) await rm(aside, { recursive: true, force: true });
  }
  for (const { place } of moved) await removeEmptyFolders(root, dirname(place));
}

/** @returns whether it was there */
async function moveAway(place: string, to: string): Promise<boolean> {
  try {
    await rename(place, to);
    return true;
  } catch (thrown) {
    if (isMissing(thrown)) return false;
    throw toFileProblem(thrown, place);
  }
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let path = folder; path.length > root.length; path = dirname(path)) {
    const isGone = await rmdir(path).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
