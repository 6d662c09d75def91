/**
 * `node scripts/packaging/release-ready.mjs v1.2.3`: whether what lies here may be released under
 * this tag. `docs/releasing.md` tells what to do.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../project.mjs';
import { Stop, runScript } from '../say.mjs';

/**
 * @param {string} tag
 * @param {{ version: string, homepage: string }} manifest
 * @param {string} configuration the text of `electron-builder.yml`
 * @param {string} changelog
 * @returns {string[]} what is in the way, a sentence each
 */
export function whyNotReady(tag, { version, homepage }, configuration, changelog) {
  const title = changelog.split('\n').find((line) => line.startsWith(`## ${version} `)) ?? '';
  return [
    tag === `v${version}` ? '' : `The tag is ${tag}, and package.json says ${version}.`,
    /^## \S+ – \d{4}-\d{2}-\d{2}$/.test(title)
      ? ''
      : `CHANGELOG.md has no line “## ${version} – ” with the day of the release.`,
    // Addresses that can't exist stand in for those of whoever releases.
    homepage.includes('.invalid') ? 'package.json names no homepage yet.' : '',
    configuration.includes('.invalid') ? 'electron-builder.yml names no maintainer yet.' : '',
  ].filter(Boolean);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runScript(async () => {
    const read = (/** @type {string} */ file) => readFileSync(inProject(file), 'utf8');
    const problems = whyNotReady(
      process.argv[2] ?? '',
      JSON.parse(read('package.json')),
      read('electron-builder.yml'),
      read('CHANGELOG.md'),
    );
    if (problems.length > 0) throw new Stop(problems.join('\n'));
  });
