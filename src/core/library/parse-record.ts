import { describeShape } from './describe-shape';
import { migrate, RECORD_MIGRATIONS } from './migrations';
import { recordSchema, RECORD_VERSION, type EntryRecord } from './record';

/**
 * Reads what a record's file holds, from any version there was.
 * @throws Error that says what is wrong with it
 */
export function parseRecord(value: unknown): EntryRecord {
  return validateRecord(migrate(value, RECORD_VERSION, RECORD_MIGRATIONS));
}

/**
 * Checks a record without changing it: the same object comes back, so that a check can never lose
 * a key of it.
 * @throws Error that says what is wrong with it
 */
export function validateRecord(value: unknown): EntryRecord {
  const { success, error } = recordSchema.safeParse(value);
  if (!success) throw new Error(describeShape(error));
  return value as EntryRecord;
}
