import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop, say } from './say.mjs';

const START_LIMIT_MS = 15_000;

/** Whether windows can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {Buffer} bytes */
function counted(bytes) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * An X authority entry that lets its holder onto any display of this machine (family "wild").
 * Numbers are big-endian 16-bit lengths: address, display number, name, data (Xau's file format).
 * @param {Buffer} cookie
 */
function authorityEntry(cookie) {
  const empty = counted(Buffer.alloc(0));
  const name = counted(Buffer.from('MIT-MAGIC-COOKIE-1'));
  return Buffer.concat([Buffer.from([0xff, 0xff]), empty, empty, name, counted(cookie)]);
}

/**
 * Starts Xvfb on a free display that only this person's programs may use.
 * @param {string} authority the file with the cookie
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startXvfb(authority) {
  return new Promise((resolve, reject) => {
    // Detached: Ctrl+C must not take the display away before the app has saved and closed.
    const xvfb = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-auth', authority],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
    );
    const stop = () => void xvfb.kill();
    const timer = setTimeout(() => {
      stop();
      reject(new Stop('Xvfb did not start within 15 seconds.'));
    }, START_LIMIT_MS);
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer);
      reject(new Stop(`There is no display, and Xvfb could not provide one: ${reason}.`));
    };
    xvfb.once('error', (error) => fail(`${error.message} (install the package xvfb)`));
    xvfb.once('exit', (code) => fail(`it ended with exit code ${code}`));
    let text = '';
    xvfb.stdio[3]?.on('data', (/** @type {Buffer} */ data) => {
      text += data.toString();
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      xvfb.unref();
      resolve({ display: `:${text.trim()}`, stop });
    });
  });
}

/**
 * Does something that shows windows: on the person's display, or on virtual ones where there is
 * none.
 * @template T
 * @param {number} count how many displays are wanted
 * @param {(env: NodeJS.ProcessEnv[]) => Promise<T>} action gets what to add to the environment for
 * each display; one alone where the person has a display
 * @returns {Promise<T>}
 */
export async function withDisplays(count, action) {
  if (hasDisplay()) return action([{}]);
  say('There is no display: windows open on a virtual one (Xvfb).');
  const folder = mkdtempSync(join(tmpdir(), 'outloud-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  /** @type {(() => void)[]} */
  const stops = [];
  const release = () => {
    for (const stop of stops) stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', release);
  try {
    const displays = [];
    for (let made = 0; made < count; made += 1) {
      const { display, stop } = await startXvfb(authority);
      stops.push(stop);
      displays.push({ DISPLAY: display, XAUTHORITY: authority });
    }
    return await action(displays);
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * Does something that shows windows on one display.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} action gets what to add to the environment
 * @returns {Promise<T>}
 */
export function withDisplay(action) {
  return withDisplays(1, ([env = {}]) => action(env));
}
