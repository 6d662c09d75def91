import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assetName } from '#core/library/record';
import { Problem } from '#core/problem';
import { toFileProblem, unlessMissing } from '../files/file-problem';
import { isTemporaryFile, makeFolderDurably, syncFolder, writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';

/** Images and files, each under the name that its content gives it. */
export class AssetFiles {
  private readonly assets: string;

  constructor(folder: string) {
    this.assets = join(folder, 'assets');
  }

  /** @param extension without a dot */
  async add(bytes: Uint8Array, extension: string): Promise<string> {
    const name = `${hash(bytes)}.${extension.toLowerCase()}`;
    if (!assetName.safeParse(name).success) {
      throw new Problem('bad-input', `A file can't be kept with the extension “${extension}”.`);
    }
    const path = join(this.assets, name);
    try {
      const kept = await stat(path).catch(() => null);
      if (kept?.size === bytes.byteLength) {
        // Whoever kept it may have been killed, or have failed, before its name lasted.
        await syncFolder(this.assets);
        return name;
      }
      await makeFolderDurably(this.assets);
      await writeFileDurably(path, [bytes]);
    } catch (error) {
      throw toFileProblem(error, path);
    }
    return name;
  }

  /** @throws Problem `not-found`. */
  async read(name: string): Promise<Uint8Array> {
    if (!assetName.safeParse(name).success) {
      throw new Problem('not-found', `“${name}” is not the name of a kept file.`);
    }
    try {
      return await readOwnFile(join(this.assets, name));
    } catch (error) {
      throw toFileProblem(error, join(this.assets, name));
    }
  }

  async has(name: string): Promise<boolean> {
    const kept = await stat(join(this.assets, name)).catch(() => null);
    return kept !== null;
  }

  /** The names of the assets whose bytes are no longer what their names tell, and of all. */
  async check(): Promise<{ readonly names: ReadonlySet<string>; readonly damaged: string[] }> {
    const names = await this.names();
    const damaged: string[] = [];
    for (const name of names) {
      if (!name.startsWith(hash(await this.read(name)))) damaged.push(name);
    }
    return { names: new Set(names), damaged };
  }

  /** The names of the assets. @param since only those whose files were written after it */
  async names(since?: Date): Promise<readonly string[]> {
    const names = (await this.list()).filter((name) => assetName.safeParse(name).success);
    if (since === undefined) return names;
    const written = await Promise.all(
      names.map(async (name) => ({ name, time: (await stat(join(this.assets, name))).mtimeMs })),
    );
    return written.filter(({ time }) => time >= since.getTime()).map(({ name }) => name);
  }

  async remove(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) await rm(join(this.assets, name), { force: true });
    await syncFolder(this.assets);
  }

  /** Removes what a crash left half-written. */
  async sweep(): Promise<void> {
    for (const name of await this.list()) {
      if (isTemporaryFile(name)) await rm(join(this.assets, name), { force: true });
    }
  }

  private list(): Promise<string[]> {
    return unlessMissing(this.assets, readdir(this.assets), []);
  }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
