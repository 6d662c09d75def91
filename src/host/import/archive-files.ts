import { validateFileName } from 'yauzl';
import type { Source, SkippedFile } from '#core/import/source';
import { IN_TRASH, isMarkdownName } from '#core/import/source';
import { Problem } from '#core/problem';
import { decodeText } from '../files/decode-text';
import { LARGEST_ARCHIVE, LARGEST_FILE, LARGEST_TEXT, MOST_ARCHIVED } from './bounds';

/** Files between two reports of how many were found. */
const STEP = 1_000;

/** A file in an archive as its header tells it. */
export interface ArchivedFile {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  /** When it was changed last, ISO 8601 in UTC. */
  readonly modified: string | null;
  /** Why it can't be taken, such as being a symbolic link. */
  readonly refused: string | null;
  read(): Promise<Buffer>;
}

/** The files of an archive, taken name by name; nothing is ever unpacked to a disk. */
export class ArchiveFiles {
  private readonly files = new Map<string, ArchivedFile>();
  private skipped: SkippedFile[] = [];
  private passedBy: SkippedFile[] = [];
  private bytes = 0;
  private beyond = 0;

  /**
   * @param path the archive's own, absolute
   * @param onFound is told now and then how many files were found
   */
  constructor(
    private readonly path: string,
    private readonly onFound: (files: number) => void = () => undefined,
  ) {}

  get hasTexts(): boolean {
    return [...this.files.keys()].some((name) => /\.(?:md|markdown|csv)$/i.test(name));
  }

  /** Archives in the archive, which are parts of one export. */
  get archives(): readonly ArchivedFile[] {
    return [...this.files].filter(([name]) => isArchiveName(name)).map(([, file]) => file);
  }

  /** A list that begins without the archives that are to be read into it. */
  withoutArchives(): ArchiveFiles {
    const others = new ArchiveFiles(this.path, this.onFound);
    others.skipped = [...this.skipped];
    others.passedBy = [...this.passedBy];
    for (const [name, file] of this.files) if (!isArchiveName(name)) others.add(file);
    return others;
  }

  /** Names a file that can't be taken. */
  skip(name: string, reason: string): void {
    this.skipped.push({ file: `${this.path}/${name}`, reason });
  }

  private pass(name: string): void {
    if (this.passedBy.length < MOST_ARCHIVED) {
      this.passedBy.push({ file: `${this.path}/${name}`, reason: IN_TRASH });
    }
  }

  add(file: ArchivedFile): void {
    const name = file.name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    if (name.endsWith('/')) return;
    if (isSafe(name) && isOfTools(name)) {
      if (/(?:^|\/)\.trash\//.test(name)) this.pass(name);
      return;
    }
    if (this.files.size + this.skipped.length >= MOST_ARCHIVED) {
      this.beyond += 1;
      return;
    }
    const reason = file.refused ?? this.reasonAgainst(name, file);
    if (reason !== null) {
      this.skip(name, reason);
      return;
    }
    this.bytes += file.size;
    this.files.set(name, file);
    if (this.files.size % STEP === 0) this.onFound(this.files.size);
  }

  private reasonAgainst(name: string, { size }: ArchivedFile): string | null {
    if (!isSafe(name)) return 'has a path that leads out of the archive';
    if (this.files.has(name)) return 'is in the archive twice; the first one is taken';
    const largest = isMarkdownName(name) ? LARGEST_TEXT : LARGEST_FILE;
    if (size > largest && !isArchiveName(name)) {
      return `is larger than ${largest / 1024 / 1024} MB`;
    }
    if (this.bytes + size > LARGEST_ARCHIVE) return 'is beyond what one archive may hold';
    return null;
  }

  private tellBeyond(): readonly SkippedFile[] {
    if (this.beyond === 0) return [];
    const reason = `holds more than ${MOST_ARCHIVED} files; those beyond are not looked at`;
    return [{ file: this.path, reason }];
  }

  /** @param place tells whether the archive is still there, and gives it free */
  toSource(place: Pick<Source, 'checkThere' | 'close'>): Source {
    const top = commonFolder([...this.files.keys()]);
    const named = new Map([...this.files].map(([name, file]) => [name.slice(top.length), file]));
    const nameOf = (path: string) => `${this.path}/${top}${path}`;
    const readBytes = async (path: string) => {
      const file = named.get(path);
      if (file === undefined) throw new Problem('not-found', `${nameOf(path)} does not exist.`);
      return file.read();
    };
    return {
      path: this.path,
      isFolder: false,
      files: [...named.keys()].toSorted(),
      skipped: [...this.skipped, ...this.tellBeyond()],
      passedBy: this.passedBy,
      nameOf,
      readText: async (path) => decodeText(await readBytes(path), nameOf(path)),
      readBytes,
      modified: async (path) => named.get(path)?.modified ?? null,
      ...place,
    };
  }
}

function isArchiveName(name: string): boolean {
  return /\.zip$/i.test(name);
}

function isSafe(name: string): boolean {
  return validateFileName(name) === null && !name.includes('\0');
}

/** Folders of tools, as in a folder on the disk. */
function isOfTools(name: string): boolean {
  return /(?:^|\/)(?:\.(?!obsidian\/)[^/]*\/|__MACOSX\/|node_modules\/)/.test(
    name.replace(/(?:^|\/)\.{1,2}(?=\/)/g, ''),
  );
}

/** The one folder that holds all the files, with a slash at its end, or ''. */
function commonFolder(names: readonly string[]): string {
  const folder = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? '';
  return !folder.startsWith('.') && names.every((name) => name.startsWith(folder)) ? folder : '';
}
