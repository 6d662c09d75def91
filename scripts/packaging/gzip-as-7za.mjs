#!/usr/bin/env node
/**
 * Stands in for 7-Zip where GitHub can't be reached, to try a package: electron-builder has it make
 * a `.gz` of one file, `7za a … OUT FILE`. Releases are made by 7-Zip itself.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [out, file] = process.argv.slice(-2);
if (out === undefined || file === undefined || !out.endsWith('.gz'))
  throw new Error('This stand-in makes .gz files only.');
// What is made here is unpacked and thrown away: quick, not small.
await pipeline(createReadStream(file), createGzip({ level: 0 }), createWriteStream(out));
