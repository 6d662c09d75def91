/**
 * What Electron's `default_app` does, for the runtime that comes without one: it starts the app
 * that the command line names. Top-level await holds `ready` back until the app's own main file
 * has run.
 */
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {import('electron').App & { setAppPath(path: string): void, setVersion(version: string): void }} */
const electron = /** @type {never} */ (app);

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('Usage: electron FOLDER [ARGUMENTS]');
  process.exit(2);
}

const target = resolve(named);
const isFolder = existsSync(target) && statSync(target).isDirectory();
const folder = isFolder ? target : dirname(target);
const manifestFile = join(folder, 'package.json');
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
const entry = isFolder ? join(folder, manifest.main ?? 'index.js') : target;

if (manifest.productName ?? manifest.name) electron.name = manifest.productName ?? manifest.name;
if (manifest.version) electron.setVersion(manifest.version);
electron.setAppPath(folder);

try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error(`The app could not be started from ${entry}:`);
  console.error(error);
  process.exit(1);
}
