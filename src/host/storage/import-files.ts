import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { importLogSchema, type ImportLog, type ImportLogs } from '#core/library/import-log';
import { parseRecord, validateRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, isMissing, toFileProblem, unlessMissing } from '../files/file-problem';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import { isTemporaryFile, makeFolderDurably, syncFolder, writeFileDurably } from './durable-file';
import { DurableJsonFile } from './durable-json-file';

/** How many imports can be taken back, and how many bytes that may take. */
const MOST_LOGS = 20;
const MOST_BYTES = 100 * 1024 * 1024;

const LOG_FILE = /^([0-9a-z]{8,32})\.json$/;

/** The logs of imports: `imports/<id>.json`, and the records before it in `<id>.before.jsonl`. */
export class ImportFiles implements ImportLogs {
  private readonly imports: string;

  constructor(folder: string) {
    this.imports = join(folder, 'imports');
  }

  async list(): Promise<readonly ImportLog[]> {
    const logs: ImportLog[] = [];
    for (const id of await this.ids()) {
      try {
        const log = await this.read(id);
        if (log !== null) logs.push(log);
      } catch (error) {
        // One that is damaged is told by the check; a disk that fails must not look like no log.
        if (fileErrorCode(error) !== undefined) throw toFileProblem(error, this.path(id));
      }
    }
    return logs.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  async write(log: ImportLog): Promise<void> {
    try {
      await makeFolderDurably(this.imports);
      const file = this.open(log.id);
      file.data = log;
      await file.write();
    } catch (error) {
      throw toFileProblem(error, this.path(log.id));
    }
  }

  async writeBefore(
    id: string,
    records: Iterable<EntryRecord> | AsyncIterable<EntryRecord>,
  ): Promise<void> {
    try {
      await makeFolderDurably(this.imports);
      await writeFileDurably(this.beforePath(id), encodeRecords(records));
    } catch (error) {
      throw toFileProblem(error, this.beforePath(id));
    }
  }

  async *readBefore(id: string): AsyncGenerator<EntryRecord> {
    const path = this.beforePath(id);
    try {
      for await (const line of readLines(path)) {
        yield parseRecord(parseBoundedJson(line.toString('utf8')));
      }
    } catch (error) {
      if (isMissing(error)) return;
      if (fileErrorCode(error) !== undefined) throw toFileProblem(error, path);
      throw new Problem('corrupt', `${path} can't be read: ${describeProblem(error)}.`, {
        cause: error,
      });
    }
  }

  async remove(id: string): Promise<void> {
    try {
      // The log goes first: without it the records say nothing.
      await rm(this.path(id), { force: true });
      await rm(this.beforePath(id), { force: true });
      await syncFolder(this.imports);
    } catch (error) {
      throw toFileProblem(error, this.path(id));
    }
  }

  async prune(): Promise<void> {
    const logs = await this.list();
    let bytes = 0;
    for (const [index, log] of logs.entries()) {
      bytes += await this.size(log.id);
      // One that is not done yet is needed, however large it is; so is the newest.
      if (index === 0 || log.state !== 'done') continue;
      if (index >= MOST_LOGS || bytes > MOST_BYTES) await this.remove(log.id);
    }
  }

  /** What can't be read, with the reason; it stays where it is. */
  async check(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const id of await this.ids()) {
      try {
        await this.read(id);
      } catch (error) {
        problems.push(
          `imports/${id}.json can't be read (${describeProblem(error)}); that import can't be undone`,
        );
      }
    }
    return problems;
  }

  /** Removes what a crash left half-written, and records whose log is gone. */
  async sweep(): Promise<void> {
    const names = await this.names();
    for (const name of names) {
      const owner = /^([0-9a-z]+)\.before\.jsonl$/.exec(name)?.[1];
      const isLeft = owner !== undefined && !names.includes(`${owner}.json`);
      if (isLeft || isTemporaryFile(name)) await rm(join(this.imports, name), { force: true });
    }
  }

  private async read(id: string): Promise<ImportLog | null> {
    const file = this.open(id);
    await file.read();
    return file.data;
  }

  private open(id: string): Low<ImportLog | null> {
    const file = new DurableJsonFile<ImportLog | null>(
      this.path(id),
      (value) => importLogSchema.parse(value),
      (log) => importLogSchema.parse(log),
    );
    return new Low(file, null);
  }

  private async ids(): Promise<readonly string[]> {
    return (await this.names()).flatMap((name) => LOG_FILE.exec(name)?.[1] ?? []);
  }

  private names(): Promise<string[]> {
    return unlessMissing(this.imports, readdir(this.imports), []);
  }

  private async size(id: string): Promise<number> {
    const sizes = [this.path(id), this.beforePath(id)].map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  private path(id: string): string {
    return join(this.imports, `${id}.json`);
  }

  private beforePath(id: string): string {
    return join(this.imports, `${id}.before.jsonl`);
  }
}

async function* encodeRecords(
  records: Iterable<EntryRecord> | AsyncIterable<EntryRecord>,
): AsyncGenerator<Uint8Array> {
  for await (const record of records) {
    yield Buffer.from(`${stringifyBounded(validateRecord(record))}\n`);
  }
}

/** The lines that end; Node's own reader of lines would take some letters for their ends, too. */
async function* readLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  }
}
