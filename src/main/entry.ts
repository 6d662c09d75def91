import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOwnProgram } from '#host/own-program';
import { runOwnProgram } from './run-own-program';

/** Where Electron begins: with the window, or with one of the programs that have none. */
const asked = readOwnProgram(process.argv);
if (asked !== null) await runOwnProgram(asked, join(import.meta.dirname, '..'));
// A file of its own, so that a command doesn't read what only windows need.
await import(pathToFileURL(join(import.meta.dirname, 'index.js')).href);
