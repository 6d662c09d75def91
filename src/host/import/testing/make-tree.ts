import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTemporaryFolder } from '../../storage/testing/temporary-folder';

/** Writes files into a new folder, or the given one. */
export function makeTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  root = makeTemporaryFolder(),
): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}
