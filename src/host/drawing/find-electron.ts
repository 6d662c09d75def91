import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An Electron, and the built app that it is to run where that is not within. */
export interface FoundElectron {
  readonly electron: string;
  readonly app?: string;
}

/**
 * The Electron that a command can draw with: the one that runs this program, the one that
 * ELECTRON_EXEC_PATH names, or the one that is installed with the app; null where there is none.
 *
 * @param root the app's folder, or the archive of a package
 */
export function findElectron(root: string): FoundElectron | null {
  if (process.versions['electron'] !== undefined) {
    const isPackage = root.endsWith('.asar');
    return { electron: process.execPath, ...(!isPackage && { app: root }) };
  }
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named !== undefined && existsSync(named)) return { electron: named, app: root };
  const folder = join(root, 'node_modules', 'electron');
  const told = join(folder, 'path.txt');
  if (!existsSync(told)) return null;
  const electron = join(folder, 'dist', readFileSync(told, 'utf8').trim());
  return existsSync(electron) ? { electron, app: root } : null;
}
