import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Reads a file of a package. @param known a file that the package lets be found */
export function readPackageFile(pack: string, known: string, file: string): Buffer {
  return readFileSync(join(dirname(resolve(`${pack}/${known}`)), file));
}
