import './require-node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './install-dependencies.mjs';
import { PROJECT, inProject, toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { Stop, runScript, step } from './say.mjs';

const OUT = inProject('out');
const STAMP = join(OUT, '.built');
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * All files of a file or folder.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => listFiles(join(path, name)));
}

/** One hash of all that a build is made from. */
function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => listFiles(inProject(source)))) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const content = readFileSync(file);
    hash.update(`${relative(PROJECT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds the app and the command line into `out/`, unless nothing has changed since.
 * @param {{ always?: boolean }} [options]
 * @throws {Stop} when the build fails
 */
export async function buildApp({ always = false } = {}) {
  const sources = hashSources();
  if (!always && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  await step('Building', async () => {
    rmSync(OUT, { recursive: true, force: true });
    const code = await runNode(toolFile('electron-vite'), ['build', '--logLevel', 'warn']);
    if (code !== 0) throw new Stop(`The build failed (exit code ${code}); see above.`);
  });
  writeFileSync(STAMP, sources);
}

/** Lets the next build be made whatever is there: development writes into the same folder. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runScript(async () => {
    await installDependencies();
    await buildApp({ always: true });
  });
