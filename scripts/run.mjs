import { spawn, spawnSync } from 'node:child_process';
import { PROJECT } from './project.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd]
 * @property {boolean} [quiet] hides what isn't an error
 * @property {(printed: Buffer) => void} [gather] gets all that is printed, in place of the terminal
 * @property {boolean} [apart] lets signals reach only the program itself, not what it has started
 * @property {number} [timeout] milliseconds until the program is ended
 */

/**
 * Runs a program in the foreground and waits for its end; asked to end, it asks the program.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export function run(command, args, options = {}) {
  // A group of its own: what is sent to this script's whole group must not end the helpers of a
  // program that is still saving. On Windows that would open a console window.
  const apart = options.apart === true && process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      detached: apart,
      cwd: options.cwd ?? PROJECT,
      env: { ...process.env, ...options.env },
      stdio: options.gather
        ? ['ignore', 'pipe', 'pipe']
        : options.quiet
          ? ['ignore', 'ignore', 'inherit']
          : 'inherit',
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    if (options.gather) {
      child.stdout?.on('data', options.gather);
      child.stderr?.on('data', options.gather);
    }
    // Ctrl+C reaches a child of this group by itself; all else is passed on. Both wait for its end.
    const forwarders = SIGNALS.map((name) => {
      const forward = () => void ((name === 'SIGINT' && !apart) || child.kill(name));
      process.on(name, forward);
      return /** @type {const} */ ([name, forward]);
    });
    const release = () => forwarders.forEach(([name, forward]) => process.off(name, forward));
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve({ code, signal });
    });
  });
}

/**
 * Runs a JavaScript file with this Node; gives its exit code, 1 where a signal ended it.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runNode(file, args, options) {
  const { code } = await run(process.execPath, [file, ...args], options);
  return code ?? 1;
}

/** How npm is run here: a command, and what comes before the arguments. */
export function npmCommand() {
  const npm = process.env['npm_execpath'];
  if (npm && /npm-cli\.c?js$/.test(npm)) return { command: process.execPath, first: [npm] };
  // On Windows npm is a batch file, which only a shell runs.
  return process.platform === 'win32'
    ? { command: 'cmd.exe', first: ['/d', '/s', '/c', 'npm'] }
    : { command: 'npm', first: [] };
}

/**
 * Runs npm with the person's own settings; gives its exit code.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runNpm(args, options) {
  const { command, first } = npmCommand();
  const { code } = await run(command, [...first, ...args], options);
  return code ?? 1;
}

/**
 * What a program prints, or null when it can't be run. A failing program's output counts too.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function readOutput(command, args) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return result.error ? null : result.stdout;
}
