import type { EntryRecord } from '../record';
import type { Version } from './version';

/** How much of a library its history is. */
export interface HistoryUse {
  readonly versions: number;
  readonly bytes: number;
}

/** The versions of a library's entries. They lie in the library and travel with it. */
export interface History {
  /** The entry's versions, oldest first; its present state is none. */
  list(id: string): Promise<readonly Version[]>;
  /** @throws Problem `not-found`, or `corrupt` with the file and the reason. */
  read(id: string, name: string): Promise<EntryRecord>;
  /** Keeps the entry as it is now, whatever the rules say. Resolves when it would last. */
  keep(id: string): Promise<Version>;
  /** Keeps a state that another program has written over. Resolves when it would last. */
  keepReplaced(record: EntryRecord): Promise<Version>;
  use(): Promise<HistoryUse>;
  /** Lets go of what is too dense for its age or beyond the library's limit. */
  thin(): Promise<void>;
}
