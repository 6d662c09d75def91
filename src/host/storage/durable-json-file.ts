import { stat } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { isMissing } from '../files/file-problem';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import { writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';
import { stampOf, sumOf, type Seen } from './seen-files';

/**
 * A lowdb adapter that keeps its promises: lowdb's own never syncs to the disk, and what it had
 * acknowledged was lost in most simulated power cuts. It also reads and writes nothing that
 * doesn't have the right shape.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  /** The file as it was last read or written. */
  seen: Seen | null = null;

  /**
   * @param parse turns what was read into the data, or throws an Error with the reason
   * @param validate throws an Error when the data should not be written
   * @param beforeReplacing throws when the file that is there must not be replaced
   * @param toValue takes the text apart, or throws an Error with the reason
   */
  constructor(
    private readonly path: string,
    private readonly parse: (value: unknown) => T,
    private readonly validate: (data: T) => unknown,
    private readonly beforeReplacing?: () => Promise<void>,
    private readonly toValue: (text: string) => unknown = parseBoundedJson,
  ) {}

  /**
   * @returns null when there is no file
   * @throws Error of the file system, or with the reason why the text is not what it should be
   */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    let stamp: string;
    try {
      // Before the bytes: a file that is replaced between the two counts as not seen.
      stamp = stampOf(await stat(this.path));
      bytes = await readOwnFile(this.path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    this.seen = { stamp, sum: sumOf(bytes) };
    if (bytes.byteLength === 0) throw new Error('it is empty');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return this.parse(this.toValue(text));
  }

  async write(data: T): Promise<void> {
    this.validate(data);
    const bytes = Buffer.from(stringifyBounded(data));
    const { beforeReplacing } = this;
    const stats = await writeFileDurably(
      this.path,
      [bytes],
      beforeReplacing && { beforeReplacing },
    );
    this.seen = { stamp: stampOf(stats), sum: sumOf(bytes) };
  }
}
