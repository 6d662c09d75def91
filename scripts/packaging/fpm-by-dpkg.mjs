#!/usr/bin/env node
/**
 * Stands in for fpm where GitHub can't be reached, to try a package: takes what electron-builder
 * gives fpm for a .deb, and has dpkg-deb make it. Releases are made by fpm itself.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debControl, readFpmWords } from './fpm-words.mjs';

const { target, options, files } = readFpmWords(process.argv.slice(2));
if (target !== 'deb') throw new Error(`This stand-in makes .deb packages, not ${target}.`);

const [out = ''] = options.get('package') ?? [];
const root = mkdtempSync(`${out}-`);
try {
  chmodSync(root, 0o755);
  for (const { from, to } of files) {
    const place = join(root, to);
    mkdirSync(dirname(place), { recursive: true });
    // Linked, not copied: the app is large. A slash behind a folder means what is in it.
    execFileSync('cp', ['-al', from.replace(/\/$/, ''), place]);
  }
  const kilobytes = Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]);
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), debControl(options, kilobytes));
  for (const [script, name] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    const [file] = options.get(script ?? '') ?? [];
    if (file !== undefined)
      writeFileSync(join(control, name ?? ''), readFileSync(file), { mode: 0o755 });
  }
  // What is made here is installed and thrown away: quick, not small.
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', root, out]);
} finally {
  rmSync(root, { recursive: true, force: true });
}
