import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

export type CallKind =
  | 'open'
  | 'write'
  | 'truncate'
  | 'sync'
  | 'syncFolder'
  | 'close'
  | 'rename'
  | 'remove'
  | 'makeFolder'
  | 'link'
  | 'read'
  | 'list'
  | 'stat';

/** A call on the file system below the watched folder. */
export interface FileCall {
  readonly kind: CallKind;
  readonly path: string;
  /** The other name of a rename or a link. */
  readonly to?: string;
  /** What a write writes, and where. */
  readonly bytes?: Uint8Array;
  readonly position?: number;
  /** What a file is cut to. */
  readonly size?: number;
  /** Whether an open may make the file. */
  readonly makes?: boolean;
  /** The open file, one object from its opening to its end. */
  readonly handle?: object;
}

/** What a call is made to do instead. */
export type Fault =
  /** Not done, but failing with this code. */
  | { readonly code: string; readonly isLate: false }
  /** Done, and failing all the same. */
  | { readonly code: string; readonly isLate: true }
  /** A write of fewer bytes than asked, which is no error. */
  | { readonly code: 'short'; readonly isLate: false };

/** Looks on, and may make calls fail. */
export interface FileWatcher {
  before?(call: FileCall): Fault | null;
  done?(call: FileCall): void;
  failed?(call: FileCall): void;
}

interface OpenFile {
  readonly path: string;
  readonly isFolder: boolean;
  position: number;
}

const files = new WeakMap<object, OpenFile>();
let watched: { readonly folder: string; readonly watcher: FileWatcher } | null = null;
let isPatched = false;

/**
 * Lets the watcher see every call of `node:fs/promises` (and `readdirSync`) below the folder, and
 * make it fail. Works on the modules of Node, so that the product needs no hooks for it.
 * @returns ends the watch
 */
export async function watchFiles(folder: string, watcher: FileWatcher): Promise<() => void> {
  if (!isPatched) await patch();
  const mine = { folder, watcher };
  watched = mine;
  return () => {
    if (watched === mine) watched = null;
  };
}

function isWatched(path: unknown): path is string {
  if (watched === null || typeof path !== 'string') return false;
  return path === watched.folder || path.startsWith(watched.folder + sep);
}

function fail(call: FileCall, code: string): never {
  const { kind, path } = call;
  const message = `${code}: made to fail, ${kind} '${path}'`;
  throw Object.assign(new Error(message), { code, syscall: kind, path });
}

async function act<T>(call: FileCall, run: () => Promise<T>): Promise<T> {
  const watcher = watched?.watcher;
  const fault = watcher?.before?.(call) ?? null;
  if (fault !== null && !fault.isLate) {
    watcher?.failed?.(call);
    return fail(call, fault.code);
  }
  const result = await run();
  watcher?.done?.(call);
  if (fault !== null) fail(call, fault.code);
  return result;
}

type Anything = (...words: never[]) => Promise<unknown>;

/** Replaces a function whose first argument is a path. */
function wrap(name: string, toCall: (path: string, next: unknown) => FileCall): void {
  const { promises } = fs as unknown as { promises: Record<string, Anything> };
  const original = promises[name] as (...words: unknown[]) => Promise<unknown>;
  promises[name] = (path: unknown, ...rest: unknown[]) =>
    isWatched(path)
      ? act(toCall(path, rest[0]), () => original(path, ...rest))
      : original(path, ...rest);
}

async function patch(): Promise<void> {
  isPatched = true;
  const { open, writeFile } = fs.promises;
  const probe = await open(fs.realpathSync('.'), 'r');
  patchHandles(Object.getPrototypeOf(probe) as FileHandle);
  await probe.close();
  fs.promises.open = async (path, flags, mode) => {
    if (!isWatched(path)) return open(path, flags, mode);
    let closeAnyway = async (): Promise<void> => undefined;
    const makes = typeof flags === 'string' && /[wa]/.test(flags);
    const isFolder = !makes && fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const adds = typeof flags === 'number' && (flags & fs.constants.O_APPEND) !== 0;
    const position = adds ? (fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
    const file: OpenFile = { path, isFolder, position };
    const call: FileCall = { kind: 'open', path, makes, handle: file };
    try {
      return await act(call, async () => {
        const handle = await open(path, flags, mode);
        files.set(handle, file);
        // Each handle has a function of its own for this.
        closeAnyway = handle.close;
        handle.close = () => act({ kind: 'close', path, handle: file }, closeAnyway);
        return handle;
      });
    } catch (error) {
      await closeAnyway();
      throw error;
    }
  };
  fs.promises.writeFile = ((path: string, data: never, options: never) => {
    const run = () => writeFile(path, data, options);
    return isWatched(path) ? act({ kind: 'open', path }, run) : run();
  }) as typeof writeFile;
  wrap('rename', (path, to) => ({ kind: 'rename', path, to: String(to) }));
  wrap('link', (path, to) => ({ kind: 'link', path, to: String(to) }));
  wrap('rm', (path) => ({ kind: 'remove', path }));
  wrap('unlink', (path) => ({ kind: 'remove', path }));
  wrap('rmdir', (path) => ({ kind: 'remove', path }));
  wrap('mkdir', (path) => ({ kind: 'makeFolder', path }));
  wrap('readFile', (path) => ({ kind: 'read', path }));
  wrap('readdir', (path) => ({ kind: 'list', path }));
  wrap('stat', (path) => ({ kind: 'stat', path }));
  const { readdirSync } = fs;
  fs.readdirSync = ((path: string, options: never) => {
    const call: FileCall = { kind: 'list', path };
    const fault = isWatched(path) ? watched?.watcher.before?.(call) : null;
    if (fault) fail(call, fault.code);
    return readdirSync(path, options);
  }) as typeof readdirSync;
  syncBuiltinESMExports();
}

function patchHandles(prototype: FileHandle): void {
  const { write, truncate, sync, datasync } = prototype;
  prototype.write = async function (this: FileHandle, ...words: unknown[]) {
    const file = files.get(this);
    const run = write as unknown as (
      ...all: unknown[]
    ) => Promise<{ bytesWritten: number; buffer: Uint8Array }>;
    if (file === undefined || !isWatched(file.path)) return run.apply(this, words);
    const [buffer, offset = 0, asked] = words as [Uint8Array, number?, number?];
    const length = asked ?? buffer.byteLength - offset;
    const write1 = async (bytes: number) => {
      const result = await run.call(this, buffer, offset, bytes);
      const written = buffer.slice(offset, offset + result.bytesWritten);
      watched?.watcher.done?.({ ...call, bytes: written, position: file.position });
      file.position += result.bytesWritten;
      return result;
    };
    const call: FileCall = { kind: 'write', path: file.path, handle: file };
    const fault = watched?.watcher.before?.(call) ?? null;
    if (fault?.code === 'short') return write1(Math.max(1, Math.floor(length / 2)));
    if (fault !== null && !fault.isLate) {
      watched?.watcher.failed?.(call);
      return fail(call, fault.code);
    }
    // A write that fails late has written a part.
    const result = await write1(fault === null ? length : Math.ceil(length / 2));
    return fault === null ? result : fail(call, fault.code);
  } as FileHandle['write'];
  const wrapHandle = (
    original: (this: FileHandle, ...words: never[]) => Promise<void>,
    toCall: (file: OpenFile, size: number) => FileCall,
  ) =>
    function (this: FileHandle, ...words: unknown[]): Promise<void> {
      const file = files.get(this);
      const run = () => original.apply(this, words as never[]);
      if (file === undefined || !isWatched(file.path)) return run();
      return act({ ...toCall(file, Number(words[0] ?? 0)), handle: file }, run);
    };
  const toSync = ({ path, isFolder }: OpenFile): FileCall => {
    return { kind: isFolder ? 'syncFolder' : 'sync', path };
  };
  prototype.sync = wrapHandle(sync, toSync);
  prototype.datasync = wrapHandle(datasync, toSync);
  prototype.truncate = wrapHandle(truncate, ({ path }, size) => ({ kind: 'truncate', path, size }));
}
