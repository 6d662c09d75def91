import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UnknownVersion } from '#core/library/migrations';

/** What to do about a record's file that can't be read. */
export function howToRead(folder: string, id: string, reason: unknown): string {
  if (reason instanceof UnknownVersion && reason.newer) {
    return 'It is left as it is: update Outloud to read it.';
  }
  return `It is left as it is; ${howToRestore(folder, id)}.`;
}

/** How an entry whose file is broken or gone comes back, as the end of a sentence. */
export function howToRestore(folder: string, id: string): string {
  return hasVersions(join(folder, 'history', id))
    ? '“outloud doctor --repair”, or Settings, brings back the newest version'
    : 'restore it from a backup to have it back';
}

function hasVersions(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith('.json.gz'));
  } catch {
    return false;
  }
}
