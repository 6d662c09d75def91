import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeTemporaryFolder } from '../../storage/testing/temporary-folder';

/** What nobody may read or write. */
export const SECRET = 'The planted secret, which no text may take along.';

/** A folder whose neighbours are watched. */
export interface WatchedPlace {
  /** For what is tried. */
  readonly folder: string;
  /** Every file around it is as it was, and none is new. */
  expectUntouched(): void;
}

/** A folder deep in others, with files planted around it. */
export function watchFolder(): WatchedPlace {
  const root = makeTemporaryFolder();
  const folder = join(root, 'a', 'b', 'place');
  mkdirSync(folder, { recursive: true });
  for (const place of [root, join(root, 'a'), join(root, 'a', 'b')]) {
    for (const name of ['secret.md', 'secret.png', 'x', 'x.md', 'evil.md', 'passwd'])
      writeFileSync(join(place, name), SECRET);
    mkdirSync(join(place, 'etc'));
    writeFileSync(join(place, 'etc', 'passwd'), SECRET);
  }
  symlinkSync(join(root, 'a'), join(root, 'a', 'b', 'link'));
  const around = () => listFiles(root, folder);
  const before = around();
  return { folder, expectUntouched: () => expect(around()).toEqual(before) };
}

/** Every file below a folder with what is in it; links are named and not followed. */
function listFiles(root: string, without: string): Record<string, string> {
  const found: [string, string][] = [];
  const visit = (folder: string): void => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (path === without) continue;
      if (item.isDirectory()) visit(path);
      else
        found.push([
          path.slice(root.length + 1),
          item.isFile() ? readFileSync(path, 'latin1') : 'no file',
        ]);
    }
  };
  visit(root);
  return Object.fromEntries(found);
}
