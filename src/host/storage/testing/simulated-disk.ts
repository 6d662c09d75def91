import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '#host/search/testing/seeded-random';
import type { FileCall, FileWatcher } from './watched-files';

/** A change of a file's bytes that no sync has made last yet. */
type Edit = { readonly position: number; readonly bytes: Uint8Array } | { readonly size: number };

interface SimulatedFile {
  bytes: Buffer;
  edits: Edit[];
}

/** A change of names that no sync of a folder has made last yet. */
interface NameChange {
  readonly folders: readonly string[];
  readonly gone: string | null;
  readonly made: { readonly path: string; readonly file: SimulatedFile | 'folder' } | null;
}

/** What a disk holds after a power cut, by path below the watched folder. */
export type CrashState = ReadonlyMap<string, Buffer | 'folder'>;

/**
 * Follows what happens to files and knows what a power cut may leave of it, by the letter of
 * POSIX and a bit stricter than ext4 and XFS are: what was written since the last sync of a file
 * may be there up to any byte, and names changed since the last sync of their folder may be as
 * before from any one on. Bytes whose sync failed are gone, whatever a later sync says.
 */
export class SimulatedDisk implements FileWatcher {
  private readonly lasting = new Map<string, SimulatedFile | 'folder'>();
  private readonly current: Map<string, SimulatedFile | 'folder'>;
  private names: NameChange[] = [];
  private readonly open = new WeakMap<object, SimulatedFile>();

  /** @param folder what is in it counts as lasting */
  constructor(private readonly folder: string) {
    this.lasting.set(folder, 'folder');
    for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(one.parentPath, one.name);
      const file = one.isDirectory() ? 'folder' : { bytes: readFileSync(path), edits: [] };
      this.lasting.set(path, file);
    }
    this.current = new Map(this.lasting);
  }

  done(call: FileCall): void {
    // A lock doesn't outlive the machine, and nothing waits for it to last.
    if (call.path.includes('library.lock')) return;
    const { kind, path, to = '', handle = call } = call;
    const file = this.open.get(handle);
    if (kind === 'open' && call.handle !== undefined)
      this.opened(path, handle, call.makes === true);
    else if (kind === 'write') {
      file?.edits.push({ position: call.position ?? 0, bytes: call.bytes ?? new Uint8Array() });
    } else if (kind === 'truncate') file?.edits.push({ size: call.size ?? 0 });
    else if (kind === 'sync' && file !== undefined) {
      file.bytes = applyEdits(file.bytes, file.edits);
      file.edits = [];
    } else if (kind === 'syncFolder') this.syncNames(path);
    else if (kind === 'makeFolder') this.change(null, path, 'folder');
    else if (kind === 'remove' && this.current.has(path)) this.change(path, null, 'folder');
    else if (kind === 'rename') this.change(path, to, this.current.get(path) ?? 'folder');
    else if (kind === 'link') this.change(null, to, this.current.get(path) ?? 'folder');
  }

  failed({ kind, handle }: FileCall): void {
    const file = handle && this.open.get(handle);
    if (kind === 'sync' && file) file.edits = file.edits.filter((one) => 'size' in one);
  }

  /** One of the states that a power cut right now may leave. */
  cutPower(random: Random): CrashState {
    const names = new Map(this.lasting);
    const blocked = new Set<string>();
    // A folder's names are changed in their order, those of several folders in any.
    const share = random();
    for (const one of this.names) {
      if (one.folders.some((folder) => blocked.has(folder)) || random() > share) {
        for (const folder of one.folders) blocked.add(folder);
      } else applyName(names, one);
    }
    const state = new Map<string, Buffer | 'folder'>();
    for (const [path, file] of names) {
      const isReachable = path === this.folder || names.get(dirname(path)) === 'folder';
      if (!isReachable) continue;
      state.set(relative(this.folder, path), file === 'folder' ? file : tear(file, random));
    }
    return state;
  }

  private opened(path: string, handle: object, makes: boolean): void {
    const known = this.current.get(path);
    if (known !== undefined && known !== 'folder') this.open.set(handle, known);
    if (known !== undefined || !makes) return;
    const file: SimulatedFile = { bytes: Buffer.alloc(0), edits: [] };
    this.open.set(handle, file);
    this.change(null, path, file);
  }

  private change(gone: string | null, made: string | null, file: SimulatedFile | 'folder'): void {
    const folders = [gone, made].flatMap((path) => (path === null ? [] : [dirname(path)]));
    const change = { folders, gone, made: made === null ? null : { path: made, file } };
    applyName(this.current, change);
    this.names.push(change);
  }

  /** A sync of a folder makes last what its names need to be as they are, too. */
  private syncNames(folder: string): void {
    const needed = new Set([folder]);
    const kept: NameChange[] = [];
    const lasting: NameChange[] = [];
    for (const one of this.names.toReversed()) {
      if (!one.folders.some((each) => needed.has(each))) {
        kept.unshift(one);
        continue;
      }
      for (const each of one.folders) needed.add(each);
      lasting.unshift(one);
    }
    this.names = kept;
    for (const one of lasting) applyName(this.lasting, one);
  }
}

/** Writes what a power cut left into an empty folder. */
export function writeCrashState(state: CrashState, folder: string): void {
  const paths = [...state.keys()].toSorted((a, b) => a.length - b.length);
  for (const path of paths) {
    const file = state.get(path);
    if (file === 'folder') mkdirSync(join(folder, path), { recursive: true });
  }
  for (const [path, file] of state) if (file !== 'folder') writeFileSync(join(folder, path), file);
}

function applyName(names: Map<string, SimulatedFile | 'folder'>, change: NameChange): void {
  if (change.gone !== null) names.delete(change.gone);
  if (change.made !== null) names.set(change.made.path, change.made.file);
}

function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  let result = bytes;
  for (const edit of edits) {
    const end = 'size' in edit ? edit.size : edit.position + edit.bytes.byteLength;
    const size = 'size' in edit ? end : Math.max(end, result.byteLength);
    const next = Buffer.alloc(size);
    result.copy(next);
    if ('bytes' in edit) next.set(edit.bytes, edit.position);
    result = next;
  }
  return result;
}

/** The bytes that last, and those after them up to any point. */
function tear({ bytes, edits }: SimulatedFile, random: Random): Buffer {
  if (edits.length === 0) return bytes;
  const whole = Math.floor(random() * (edits.length + 1));
  const next = edits[whole];
  const before = edits.slice(0, whole);
  if (next === undefined || 'size' in next) return applyEdits(bytes, before);
  const part = next.bytes.subarray(0, Math.floor(random() * next.bytes.byteLength));
  return applyEdits(bytes, [...before, { position: next.position, bytes: part }]);
}
