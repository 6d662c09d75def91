/** The generators and slide tools that exports are tried with; none of them is part of Outloud. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE_FOLDER } from './cache-folder.mjs';
import { electronEnvironment, provideElectron } from './electron-runtime.mjs';
import { makeFolder } from './make-folder.mjs';
import { runNpm } from './run.mjs';
import { Stop, step } from './say.mjs';
import { isRoot, provideSystemPackages } from './system-libraries.mjs';

/** The last Slidev that runs on Node 20; 53 wants 22.12. */
const SLIDEV = '52.20.1';
const DOCUSAURUS = '3.10.2';
const REACT = '19.2.0';
const FLAGS = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The file of a command on the PATH, by the first of its names that is there.
 * @param {readonly string[]} names
 * @returns {string | null}
 */
function findCommand(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return files.find(isExecutable) ?? null;
}

/**
 * The file of a command, installed from the system's packages where it is missing.
 * @param {readonly string[]} names
 * @param {string} packageName
 * @param {string} purpose
 */
async function provideCommand(names, packageName, purpose) {
  const present = findCommand(names);
  if (present) return present;
  await provideSystemPackages([[packageName]], purpose);
  const file = findCommand(names);
  if (file === null)
    throw new Stop(`${purpose} need ${packageName}: install it and run the command again.`);
  return file;
}

/**
 * A folder in the cache with packages from npm, each as `name@version`.
 * @param {string} name
 * @param {readonly string[]} packages the first is what the others serve
 */
async function providePackages(name, packages) {
  const [main = ''] = packages;
  const versions = packages.map((one) => one.slice(one.lastIndexOf('@') + 1));
  const folder = join(CACHE_FOLDER, [name, ...versions].join('-'));
  await makeFolder(folder, (partial) =>
    step(`Fetching ${main}`, async () => {
      const code = await runNpm(['install', '--prefix', partial, ...FLAGS, ...packages], {
        cwd: partial,
        quiet: true,
      });
      if (code !== 0) throw new Stop(`npm could not fetch ${main}; see above.`);
    }),
  );
  return folder;
}

/**
 * What comes from npm, one after another.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function provideNpmTools() {
  const marp = await providePackages('marp-cli', ['@marp-team/marp-cli@4.5.1']);
  return {
    OUTLOUD_MARP: join(marp, 'node_modules/@marp-team/marp-cli/marp-cli.js'),
    OUTLOUD_ELEVENTY: await providePackages('eleventy', ['@11ty/eleventy@3.1.8']),
    OUTLOUD_HEXO: await providePackages('hexo', [
      'hexo@8.1.2',
      'hexo-generator-alias@1.0.0',
      'hexo-renderer-marked@7.0.1',
      'hexo-server@3.0.0',
    ]),
    // The last that runs on Node 20; 6 and 7 want 22.12.
    OUTLOUD_ASTRO: await providePackages('astro', ['astro@5.18.2', '@astrojs/mdx@4.3.13']),
    OUTLOUD_DOCUSAURUS: await providePackages('docusaurus', [
      `@docusaurus/core@${DOCUSAURUS}`,
      `@docusaurus/preset-classic@${DOCUSAURUS}`,
      `@docusaurus/faster@${DOCUSAURUS}`,
      '@mdx-js/react@3.1.1',
      `react@${REACT}`,
      `react-dom@${REACT}`,
    ]),
    OUTLOUD_SLIDEV: await providePackages('slidev', [
      `@slidev/cli@${SLIDEV}`,
      '@slidev/theme-default@0.25.0',
    ]),
  };
}

/**
 * What comes from the system's packages, of which only one can be installed at a time.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function provideSystemTools() {
  const purpose = 'The tests with real tools';
  await provideSystemPackages([['ruby-jekyll-redirect-from']], purpose);
  return {
    OUTLOUD_HUGO: await provideCommand(['hugo'], 'hugo', purpose),
    CHROME_PATH: await provideCommand(
      ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
      'chromium',
      purpose,
    ),
    OUTLOUD_JEKYLL: await provideCommand(['jekyll'], 'jekyll', purpose),
    OUTLOUD_SOFFICE: await provideCommand(['soffice'], 'libreoffice-impress', purpose),
    OUTLOUD_PDFINFO: await provideCommand(['pdfinfo'], 'poppler-utils', purpose),
    OUTLOUD_PDFTOTEXT: await provideCommand(['pdftotext'], 'poppler-utils', purpose),
    OUTLOUD_PDFFONTS: await provideCommand(['pdffonts'], 'poppler-utils', purpose),
    ...electronEnvironment(await provideElectron()),
    // Chromium's sandbox doesn't work for root; only tests may go without it.
    ...(isRoot() && { ELECTRON_DISABLE_SANDBOX: '1' }),
  };
}

/**
 * Sees to it that the tools are there: those from npm are fetched while the system's are installed.
 * @returns {Promise<NodeJS.ProcessEnv>} where the tests find them: OUTLOUD_HUGO, OUTLOUD_JEKYLL,
 * OUTLOUD_SOFFICE, OUTLOUD_PDF…, ELECTRON_EXEC_PATH and CHROME_PATH are programs, OUTLOUD_MARP a file for Node, the others folders with `node_modules`
 */
export async function provideRealTools() {
  const [fromNpm, ofSystem] = await Promise.all([provideNpmTools(), provideSystemTools()]);
  return { ...fromNpm, ...ofSystem };
}
