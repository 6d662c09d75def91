import { constants } from 'node:fs';
import {
  copyFile,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  symlink,
  utimes,
} from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileErrorCode, toFileProblem } from '../files/file-problem';
import { isWithin } from '../files/is-within';

const PACKAGES = 'node_modules';

/** Never copied: history, and what an interrupted write left. */
const LEFT_OUT = /^(?:\.git|\.hg|\.svn|\.outloud-.*)$/;

/**
 * Copies a site, so that nothing that is done to the copy is done to the site: every file anew
 * (at no cost where the disk can share them until they change), packages by links to each of them.
 *
 * @param from the real path of the site
 * @param options.makes what the generator makes itself in the site's root; it is left out
 * @param options.onFile hears how many files are copied; what it throws ends the copying
 * @throws Problem `disk` or `no-access`
 */
export async function copySite(
  from: string,
  to: string,
  options: { readonly makes: readonly string[]; readonly onFile: (done: number) => void },
): Promise<void> {
  let done = 0;
  const makes = new Set(options.makes);

  async function copyFolder(folder: string, copy: string): Promise<void> {
    await mkdir(copy, { recursive: true });
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const [source, target] = [join(folder, entry.name), join(copy, entry.name)];
      if (LEFT_OUT.test(entry.name) || (folder === from && makes.has(entry.name))) continue;
      if (entry.name === PACKAGES && (await isFolder(source))) await linkPackages(source, target);
      else if (entry.isDirectory()) await copyFolder(source, target);
      else if (entry.isSymbolicLink()) await copyLink(source, target);
      else if (entry.isFile()) {
        await copyOne(source, target);
        done += 1;
        options.onFile(done);
      }
    }
  }

  /** A link within the site leads to the copy of what it led to, one that leads out to the same. */
  async function copyLink(source: string, target: string): Promise<void> {
    const meant = resolve(dirname(source), await readlink(source));
    const isInside = isWithin(from, meant);
    const place = isInside ? relative(dirname(source), meant) : meant;
    await symlink(place, target).catch(async () => {
      // Windows lets few people make links; what they lead to is put there instead.
      const real = await realpath(source).catch(() => null);
      if (real === null) return;
      if (await isFolder(real)) {
        const folder = isInside ? join(to, relative(from, meant)) : real;
        await symlink(folder, target, 'junction').catch(() => undefined);
      } else await copyFile(real, target);
    });
  }

  try {
    await copyFolder(from, to);
    // A workspace has the packages of its blog further up.
    for (let place = dirname(from); place !== dirname(place); place = dirname(place)) {
      const packages = join(place, PACKAGES);
      if (await isFolder(packages)) await linkPackages(packages, join(to, PACKAGES));
    }
  } catch (thrown) {
    const isFull = /^(?:ENOSPC|EDQUOT|EFBIG)$/.test(fileErrorCode(thrown) ?? '');
    throw toFileProblem(thrown, isFull ? `A copy of ${from}` : placeOf(thrown, from));
  }
}

function placeOf(thrown: unknown, otherwise: string): string {
  return thrown instanceof Error && 'path' in thrown ? String(thrown.path) : otherwise;
}

async function copyOne(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  // Some generators date posts by their files.
  const { atime, mtime } = await lstat(source);
  await utimes(target, atime, mtime);
}

/**
 * Links each package on its own: what tools keep beside packages (`.cache`, `.vite`, `.astro`) is
 * made in the copy. A package that is linked already stays.
 */
async function linkPackages(packages: string, copy: string): Promise<void> {
  const real = await realpath(packages);
  await mkdir(copy, { recursive: true });
  for (const entry of await readdir(real)) {
    if (entry.startsWith('.') && entry !== '.bin') continue;
    await symlink(join(real, entry), join(copy, entry), 'junction').catch(() => undefined);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await realpath(path).then(lstat, () => null))?.isDirectory() === true;
}
