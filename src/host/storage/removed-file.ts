import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import { z } from 'zod';
import { expiredSchema, type Expired } from '#core/library/trash';
import { entryId } from '#core/library/record';
import { DurableJsonFile } from './durable-json-file';

const isoDate = z.iso.datetime({ offset: true });

const removedSchema = z.strictObject({
  version: z.literal(1),
  removed: z.record(entryId, isoDate),
  expired: z.array(expiredSchema),
});

type RemovedData = z.infer<typeof removedSchema>;

const NOTHING: RemovedData = { version: 1, removed: {}, expired: [] };

/** How many entries that went by themselves are remembered. */
const MOST_EXPIRED = 200;

/**
 * When each entry in the trash was removed, and which went for ever by themselves: `removed.json`.
 */
export class RemovedFile {
  private isBehind = false;

  private constructor(private readonly low: Low<RemovedData>) {}

  /** Reads the file. Without one that can be read every entry's time in the trash begins anew. */
  static async open(folder: string): Promise<RemovedFile> {
    const adapter = new DurableJsonFile<RemovedData>(
      join(folder, 'removed.json'),
      (value) => removedSchema.parse(value),
      (data) => removedSchema.parse(data),
    );
    const low = new Low<RemovedData>(adapter, NOTHING);
    await low.read().catch(() => {
      low.data = NOTHING;
    });
    return new RemovedFile(low);
  }

  /** When each was removed. */
  get dates(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.low.data.removed));
  }

  /** Entries that went by themselves, the latest first. */
  get expired(): readonly Expired[] {
    return this.low.data.expired;
  }

  remember(expired: readonly Expired[]): void {
    const all = [...expired, ...this.low.data.expired].slice(0, MOST_EXPIRED);
    this.low.data = { ...this.low.data, expired: all };
    this.isBehind = true;
  }

  /** Writes the file where it is behind. */
  async write(dates: ReadonlyMap<string, string>): Promise<void> {
    const removed = Object.fromEntries(dates);
    if (!this.isBehind && isDeepStrictEqual(removed, this.low.data.removed)) return;
    this.isBehind = true;
    this.low.data = { ...this.low.data, removed };
    await this.low.write();
    this.isBehind = false;
  }
}
