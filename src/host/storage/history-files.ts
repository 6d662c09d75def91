import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { HistoryUse } from '#core/library/history/history';
import { versionsOverLimit, type OwnedVersion } from '#core/library/history/fit-versions';
import { thinVersions } from '#core/library/history/thin-versions';
import {
  inOrder,
  parseVersionName,
  versionName,
  type Version,
} from '#core/library/history/version';
import type { Snapshot } from '#core/library/settings';
import { parseRecord, validateRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import { isMissing, isNowhere, toFileProblem } from '../files/file-problem';
import { localDay } from '../calendar/local-day';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import {
  isTemporaryFile,
  makeFolderDurably,
  makeFoldersDurably,
  writeFileDurably,
} from './durable-file';
import { readOwnFile } from './read-own-file';

const ENDING = '.json.gz';

/** The name of an entry's folder. */
const ENTRY_ID = /^[0-9a-z]{8,32}$/;

/** Folders that are gone through at the same time. */
const READERS = 8;

/** How full the history is once something had to go, so that not every version pushes one out. */
const FILLED = 0.95;

/** Bytes of a version beyond which it is not unpacked: no record is nearly as large. */
const LARGEST = 512 * 1024 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

interface HistoryOptions {
  /** Whether versions are let go; else they are counted alone. */
  readonly thins: boolean;
  /** Those that were given names: they stay. */
  readonly snapshots?: () => readonly Snapshot[];
}

/** The versions of entries: `history/<id>/<version>.json.gz`, each a record as it was. */
export class HistoryFiles {
  private readonly root: string;
  /** What all of it takes, once that is known. */
  private known: HistoryUse | null = null;
  private thinning: Promise<void> = Promise.resolve();
  private isEnded = false;

  /**
   * @param limit the bytes that all of it may take, or null
   */
  constructor(
    folder: string,
    private readonly limit: () => number | null,
    private readonly options: HistoryOptions = { thins: true },
  ) {
    this.root = join(folder, 'history');
  }

  /** The ids that have a folder for versions. */
  async ids(): Promise<readonly string[]> {
    return (await namesIn(this.root)).filter((name) => ENTRY_ID.test(name));
  }

  /** The entry's versions, oldest first. */
  async list(id: string): Promise<readonly Version[]> {
    const versions: Version[] = [];
    for (const file of await namesIn(join(this.root, id))) {
      const name = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
      const told = parseVersionName(name);
      if (told === null) continue;
      const found = await stat(this.path(id, name)).catch(() => null);
      if (found?.isFile()) versions.push({ name, ...told, bytes: found.size });
    }
    return inOrder(versions);
  }

  /** @throws Problem `not-found`, or `corrupt` with the file and the reason. */
  async read(id: string, name: string): Promise<EntryRecord> {
    if (parseVersionName(name) === null) throw noVersion(name);
    const path = this.path(id, name);
    const bytes = await readOwnFile(path).catch((error: unknown) => {
      throw isMissing(error) ? noVersion(name) : toFileProblem(error, path);
    });
    try {
      const record = parseRecord(parseBoundedJson(await unpack(bytes)));
      if (record.id !== id) throw new Error(`it is a version of another entry, ${record.id}`);
      return record;
    } catch (error) {
      throw new Problem(
        'corrupt',
        `${path} can't be read: ${describeProblem(error)}. Choose another version.`,
        { cause: error },
      );
    }
  }

  /** Keeps the record as a version. */
  async write(record: EntryRecord): Promise<Version> {
    await this.makeFolders([record.id]);
    return this.writeVersion(record);
  }

  /** The same for many records, so many at a time. */
  async writeAll(records: readonly EntryRecord[], writers: number): Promise<void> {
    if (records.length === 0) return;
    await this.makeFolders([...new Set(records.map(({ id }) => id))]);
    await runLimited(records, writers, async (record) => void (await this.writeVersion(record)));
  }

  private async makeFolders(ids: readonly string[]): Promise<void> {
    await makeFolderDurably(this.root);
    await makeFoldersDurably(this.root, ids);
  }

  private async writeVersion(record: EntryRecord): Promise<Version> {
    const name = versionName(record);
    const path = this.path(record.id, name);
    const bytes = await compress(stringifyBounded(validateRecord(record)));
    // Unfinished ones lie in one folder, so that an opening need not look through all.
    await writeFileDurably(path, [bytes], { unfinished: join(this.root, name) });
    this.count(1, bytes.byteLength);
    const saved = new Date(record.updated).toISOString();
    return { name, revision: record.revision, saved, bytes: bytes.byteLength };
  }

  async removeAll(id: string): Promise<void> {
    const versions = await this.list(id);
    await rm(join(this.root, id), { recursive: true, force: true });
    for (const { bytes } of versions) this.count(-1, -bytes);
  }

  async use(): Promise<HistoryUse> {
    if (this.known === null) await this.thin();
    return this.known ?? { versions: 0, bytes: 0 };
  }

  /** Thins what these entries have, and all when it is beyond the limit. */
  async thinAfterKeeping(ids: Iterable<string>): Promise<void> {
    for (const id of ids) await this.thinEntry(id, new Date());
    const limit = this.limit();
    if (limit !== null && this.known !== null && this.known.bytes > limit) await this.thin();
  }

  /** Lets go of what is too dense for its age or beyond the limit. */
  thin(): Promise<void> {
    this.thinning = this.thinning.catch(() => undefined).then(() => this.thinAll());
    return this.thinning;
  }

  /** Ends a thinning that is under way: the next one goes on with it. */
  async end(): Promise<void> {
    this.isEnded = true;
    await this.thinning.catch(() => undefined);
  }

  private async thinAll(): Promise<void> {
    const now = new Date();
    const all: OwnedVersion[] = [];
    await runLimited(await namesIn(this.root), READERS, async (id) => {
      if (this.isEnded) return;
      for (const version of await this.thinEntry(id, now)) all.push({ id, ...version });
    });
    if (this.isEnded) return;
    const bytes = all.reduce((sum, version) => sum + version.bytes, 0);
    this.known = { versions: all.length, bytes };
    const limit = this.limit();
    if (limit === null || bytes <= limit || !this.options.thins) return;
    const isNamed = this.namedVersions();
    const named = all.filter(({ id, name }) => isNamed(id, name));
    const free = all.filter((version) => !named.includes(version));
    const left = limit * FILLED - named.reduce((sum, version) => sum + version.bytes, 0);
    for (const version of versionsOverLimit(free, Math.max(0, left))) await this.drop(version);
  }

  /** Which of the assets some version shows. @throws Problem when one can't be read. */
  async assetsShown(names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const shown = new Set<string>();
    await runLimited(await namesIn(this.root), READERS, async (id) => {
      for (const { name } of await this.list(id)) {
        for (const asset of Object.values((await this.read(id, name)).attachments)) {
          if (names.has(asset)) shown.add(asset);
        }
      }
    });
    return shown;
  }

  /** What can't be read, with the reason; it stays where it is. */
  async check(): Promise<readonly string[]> {
    const problems: string[] = [];
    await runLimited(await namesIn(this.root), READERS, async (id) => {
      for (const { name } of await this.list(id)) {
        await this.read(id, name).catch((error: unknown) => problems.push(describeProblem(error)));
      }
    });
    return problems.toSorted();
  }

  /** Removes what a crash left half-written. */
  async sweep(): Promise<void> {
    for (const name of await namesIn(this.root)) {
      if (isTemporaryFile(name)) await rm(join(this.root, name), { force: true });
    }
  }

  private async thinEntry(id: string, now: Date): Promise<readonly Version[]> {
    const versions = await this.list(id);
    if (!this.options.thins) return versions;
    const isNamed = this.namedVersions();
    const kept = new Set(thinVersions(versions, now, localDay).map(({ name }) => name));
    for (const { name } of versions) if (isNamed(id, name)) kept.add(name);
    for (const version of versions) {
      if (!kept.has(version.name)) await this.drop({ id, ...version });
    }
    return versions.filter(({ name }) => kept.has(name));
  }

  private namedVersions(): (id: string, version: string) => boolean {
    const keys = (this.options.snapshots?.() ?? []).map(({ id, version }) => `${id}/${version}`);
    const named = new Set(keys);
    return (id, version) => named.has(`${id}/${version}`);
  }

  private async drop({ id, name, bytes }: OwnedVersion): Promise<void> {
    await rm(this.path(id, name), { force: true });
    this.count(-1, -bytes);
  }

  private count(versions: number, bytes: number): void {
    if (this.known === null) return;
    this.known = { versions: this.known.versions + versions, bytes: this.known.bytes + bytes };
  }

  private path(id: string, name: string): string {
    return join(this.root, id, `${name}${ENDING}`);
  }
}

async function unpack(bytes: Buffer): Promise<string> {
  const json = await decompress(bytes, { maxOutputLength: LARGEST });
  return new TextDecoder('utf-8', { fatal: true }).decode(json);
}

function noVersion(name: string): Problem {
  return new Problem('not-found', `There is no version ${name} of this entry any more.`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNowhere(error)) return [];
    throw toFileProblem(error, folder);
  }
}
