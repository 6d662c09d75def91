import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * A path in the repository.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(PROJECT, ...parts);
}

/**
 * The JavaScript file of an installed command-line tool. It is run with Node itself, which needs
 * no executable bit and no shell, on any platform.
 * @param {string} packageName
 * @param {string} [command] the command, when it isn't named like the package
 */
export function toolFile(packageName, command = packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
