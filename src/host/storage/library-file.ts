import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import { z } from 'zod';
import { describeShape } from '#core/library/describe-shape';
import { LIBRARY_MIGRATIONS, migrate, UnknownVersion } from '#core/library/migrations';
import {
  EMPTY_SETTINGS,
  LIBRARY_VERSION,
  settingsSchema,
  type LibrarySettings,
} from '#core/library/settings';
import { mergeSettings } from '#core/library/merge-settings';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../files/file-problem';
import { parseBoundedJson } from './bounded-json';
import { DurableJsonFile } from './durable-json-file';
import { readOwnFile } from './read-own-file';
import { Turns } from './turns';
import { keepOtherVersion } from './keep-other-version';
import { readUnmerged } from './unmerged';

export const LIBRARY_FILE = 'library.json';

/** Beside `library.json`, which other programs write too, a library always has one of these. */
const LIBRARY_PARTS = /^(?:entries|recent\.json|journal-\d+\.log)$/;

/** Whether the names of a folder's items are those of a library. */
export function isLibraryFolder(names: readonly string[]): boolean {
  return names.includes(LIBRARY_FILE) && names.some((name) => LIBRARY_PARTS.test(name));
}

const librarySchema = z.strictObject({
  version: z.literal(LIBRARY_VERSION),
  ...settingsSchema.shape,
});

/** The settings alone. Made once: Zod makes code for each schema that it first parses by. */
const ownSettings = settingsSchema.strip();

type LibraryData = z.infer<typeof librarySchema>;

/** The settings of a library in its `library.json`, kept by lowdb. */
export class LibraryFile {
  /** The file is read and written by turns: what is read must not be older than what is known. */
  private readonly turns = new Turns();

  private constructor(
    private readonly folder: string,
    private readonly low: Low<LibraryData | null>,
  ) {}

  /**
   * @throws Problem `not-found` when the folder is no library, `newer-version`, or
   *   `broken-settings` with the reason
   */
  static async read(folder: string): Promise<LibraryFile> {
    const low = openLow(folder);
    const path = join(folder, LIBRARY_FILE);
    try {
      await low.read();
    } catch (error) {
      if (error instanceof UnknownVersion && error.newer) {
        throw new Problem(
          'newer-version',
          `The library ${folder} can only be read: ${error.message}. Nothing in it is changed. Update Outloud to write in it.`,
          { cause: error },
        );
      }
      if (fileErrorCode(error) === 'ENOTDIR') throw await notALibrary(folder);
      const isFolder = fileErrorCode(error) === 'EISDIR';
      if (fileErrorCode(error) !== undefined && !isFolder) throw toFileProblem(error, path);
      const reason = isFolder ? 'it is a folder' : describeProblem(error);
      throw new Problem(
        'broken-settings',
        `${path} can't be read: ${reason}. Nothing was changed; the entries are kept in other files. Restore this one file from a backup, or let Outloud put default settings in its place; in a terminal, “outloud doctor --repair” does it.`,
        { cause: error },
      );
    }
    if (low.data === null) throw await notALibrary(folder);
    return new LibraryFile(folder, low);
  }

  /** What can be understood of a newer library's settings; the default where nothing can. */
  static async readNewer(folder: string): Promise<LibraryFile> {
    const low = openLow(folder, LIBRARY_FILE, (value) => ({
      version: LIBRARY_VERSION,
      ...EMPTY_SETTINGS,
      ...understood(value),
    }));
    await low.read();
    if (low.data === null) throw await notALibrary(folder);
    return new LibraryFile(folder, low);
  }

  /** Makes the file that makes a folder a library. */
  static async create(folder: string, settings: LibrarySettings): Promise<void> {
    const low = openLow(folder);
    low.data = { version: LIBRARY_VERSION, ...settings };
    await low.write();
  }

  get settings(): LibrarySettings {
    return ownSettings.parse(this.low.data);
  }

  /** Takes over what another program wrote. @returns whether that is news */
  followFile(): Promise<boolean> {
    return this.turns.run(() => this.follow());
  }

  private async follow(): Promise<boolean> {
    const low = openLow(this.folder);
    // One that can't be read may be on its way, and keeps the settings as they are.
    await low.read().catch(() => undefined);
    if (low.data === null) return false;
    const isNews = !isDeepStrictEqual(low.data, this.low.data);
    this.low.data = low.data;
    if (await hasMarkers(this.folder)) await this.low.write();
    return isNews;
  }

  /** The settings in a copy of the file. @throws Problem `corrupt` */
  async readCopy(file: string): Promise<LibrarySettings> {
    const low = openLow(this.folder, file);
    await low.read().catch((error: unknown) => {
      throw new Problem('corrupt', `${file} can't be read: ${describeProblem(error)}.`, {
        cause: error,
      });
    });
    return ownSettings.parse(low.data);
  }

  /** What another program wrote meanwhile is merged with the settings. */
  write(wanted: LibrarySettings): Promise<void> {
    const known = this.settings;
    return this.turns.run(() => this.merge(known, wanted));
  }

  private async merge(known: LibrarySettings, wanted: LibrarySettings): Promise<void> {
    await this.follow();
    await keepOtherVersion(this.folder, LIBRARY_FILE, LIBRARY_VERSION).catch((error: unknown) => {
      throw toFileProblem(error, LIBRARY_FILE);
    });
    const isOther = !isDeepStrictEqual(known, this.settings);
    const settings = isOther ? mergeSettings(known, wanted, this.settings) : wanted;
    const before = this.low.data;
    this.low.data = { version: LIBRARY_VERSION, ...settings };
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      // The new ones may be there already, only not for sure.
      await this.low.write().catch(() => undefined);
      throw toFileProblem(error, LIBRARY_FILE);
    }
  }
}

function parseLibrary(value: unknown): LibraryData {
  const migrated = migrate(value, LIBRARY_VERSION, LIBRARY_MIGRATIONS);
  const { success, data, error } = librarySchema.safeParse(migrated);
  if (!success) throw new Error(describeShape(error), { cause: error });
  return data;
}

function openLow(
  folder: string,
  name = LIBRARY_FILE,
  parse = parseLibrary,
): Low<LibraryData | null> {
  const file = new DurableJsonFile<LibraryData | null>(
    join(folder, name),
    parse,
    (data) => librarySchema.parse(data),
    undefined,
    toValue,
  );
  return new Low(file, null);
}

/** The two sides that Git could not merge become one. */
function toValue(text: string): unknown {
  const unmerged = readUnmerged(text);
  if (unmerged === null) return parseBoundedJson(text);
  const { version: _, ...mine } = parseLibrary(parseBoundedJson(unmerged.mine));
  const { version: __, ...theirs } = parseLibrary(parseBoundedJson(unmerged.theirs));
  const base = unmerged.base === null ? null : parseLibrary(parseBoundedJson(unmerged.base));
  return { version: LIBRARY_VERSION, ...mergeSettings(base, mine, theirs) };
}

async function hasMarkers(folder: string): Promise<boolean> {
  const text = await readOwnFile(join(folder, LIBRARY_FILE)).then(String, () => '');
  return readUnmerged(text) !== null;
}

/** The settings of a newer version that have the shape that this one knows. */
function understood(value: unknown): Partial<LibrarySettings> {
  const fields = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const field: unknown = Object(value)[name];
    return field !== undefined && schema.safeParse(field).success ? [[name, field]] : [];
  });
  return Object.fromEntries(fields) as Partial<LibrarySettings>;
}

async function notALibrary(folder: string): Promise<Problem> {
  const names = await readdir(folder).catch((): string[] => []);
  if (isLibraryFolder([...names, LIBRARY_FILE])) {
    return new Problem(
      'broken-settings',
      `${join(folder, LIBRARY_FILE)} is gone, though the rest of an Outloud library is there. Restore this one file from a backup, or let Outloud make a new one; in a terminal, “outloud doctor --repair” does it. Nothing is lost but the settings.`,
    );
  }
  return new Problem('not-found', `${folder} ${await whatItIs(folder)}`);
}

/** What a path leads to that is no library, and what to do, as the end of a sentence. */
async function whatItIs(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    return 'does not exist. Choose the folder of a library; one that was moved is opened where it is now.';
  }
  return found.isDirectory()
    ? 'is not an Outloud library. Choose the folder of one. To work with Markdown files, create a library elsewhere and import this folder into it.'
    : 'is a file, not an Outloud library. Choose the folder of one; a Markdown file can be imported into it.';
}
