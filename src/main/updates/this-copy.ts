import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { whyNoUpdates } from './why-none';

/** Why the copy that runs does not update itself; null where it does. */
export function whyNoUpdatesHere(): string | null {
  const read = (name: string): string | null => {
    try {
      return readFileSync(join(process.resourcesPath, name), 'utf8');
    } catch {
      return null;
    }
  };
  return whyNoUpdates({
    isPackaged: app.isPackaged,
    platform: process.platform,
    env: process.env,
    packageType: read('package-type')?.trim() ?? null,
    feed: read('app-update.yml'),
  });
}
