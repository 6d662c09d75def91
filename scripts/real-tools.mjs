/** The generators and slide tools that exports are tried with; none of them is part of Outloud. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE_FOLDER } from './cache-folder.mjs';
import { makeFolder } from './make-folder.mjs';
import { runNpm } from './run.mjs';
import { Stop, step } from './say.mjs';
import { provideSystemPackages } from './system-libraries.mjs';

const MARP = '@marp-team/marp-cli';
const MARP_VERSION = '4.5.1';
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

/** Marp's command line in the cache folder, through npm. */
async function provideMarp() {
  const folder = join(CACHE_FOLDER, `marp-cli-${MARP_VERSION}`);
  await makeFolder(folder, (partial) =>
    step(`Fetching ${MARP} ${MARP_VERSION}`, async () => {
      const code = await runNpm(
        ['install', '--prefix', partial, ...FLAGS, `${MARP}@${MARP_VERSION}`],
        { cwd: partial, quiet: true },
      );
      if (code !== 0) throw new Stop(`npm could not fetch ${MARP}; see above.`);
    }),
  );
  return join(folder, 'node_modules', ...MARP.split('/'), 'marp-cli.js');
}

/**
 * Sees to it that the tools are there.
 * @returns {Promise<NodeJS.ProcessEnv>} where the tests find them: OUTLOUD_HUGO and CHROME_PATH
 * are programs, OUTLOUD_MARP a file for Node
 */
export async function provideRealTools() {
  const purpose = 'The tests with real tools';
  return {
    OUTLOUD_HUGO: await provideCommand(['hugo'], 'hugo', purpose),
    CHROME_PATH: await provideCommand(
      ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
      'chromium',
      purpose,
    ),
    OUTLOUD_MARP: await provideMarp(),
  };
}
