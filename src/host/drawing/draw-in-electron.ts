import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draw, Drawn, DrawOrder } from '#contract/desktop/drawing';
import { describeProblem } from '#core/problem';

/** How long Electron may take to start, in milliseconds. */
const LONGEST_START = 30_000;

/** Drawing by an Electron that is started for the first order. */
export interface ElectronDrawing {
  readonly draw: Draw;
  close(): Promise<void>;
}

type Said = { readonly ready: true } | { readonly number: number; readonly drawn: Drawn };

/**
 * Draws in an Electron without a window, for programs that are none: it gets the orders and gives
 * the results over a channel of its own, has no library open, and ends with this program.
 *
 * @param electron its executable
 * @param app the built app that it runs; left out where the executable has it within
 */
export function drawInElectron(electron: string, app?: string): ElectronDrawing {
  let running: Promise<ChildProcess> | null = null;
  let profile: string | null = null;
  const waiting = new Map<number, (drawn: Drawn) => void>();
  let orders = 0;

  async function start(): Promise<ChildProcess> {
    profile = await mkdtemp(join(tmpdir(), 'outloud-drawing-'));
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const words = [
      ...(app === undefined ? [] : [app]),
      '--draw-only',
      `--user-data-dir=${profile}`,
      // No display is needed to draw.
      ...(process.platform === 'linux' ? ['--ozone-platform=headless'] : []),
      ...(env['ELECTRON_DISABLE_SANDBOX'] === undefined ? [] : ['--no-sandbox']),
    ];
    const child = spawn(electron, words, {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_START);
      child.on('message', (said: Said) => {
        if ('ready' in said) return resolve();
        waiting.get(said.number)?.(said.drawn);
        waiting.delete(said.number);
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        reject(new Error(`it ended with code ${code}`));
        for (const answer of waiting.values()) answer({ problem: 'Electron stopped working.' });
        waiting.clear();
        running = null;
      });
      child.once('message', () => clearTimeout(timer));
      child.once('exit', () => clearTimeout(timer));
    });
    return child;
  }

  async function draw(order: DrawOrder): Promise<Drawn> {
    running ??= start();
    let child: ChildProcess;
    try {
      child = await running;
    } catch (error) {
      running = null;
      return { problem: `Electron could not be started to draw: ${describeProblem(error)}.` };
    }
    orders += 1;
    const number = orders;
    return new Promise((resolve) => {
      waiting.set(number, resolve);
      child.send({ number, order }, (error) => {
        if (error !== null) resolve({ problem: 'Electron stopped working.' });
      });
    });
  }

  return {
    draw,
    close: async () => {
      const child = await running?.catch(() => null);
      if (child?.connected === true) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.disconnect();
        await ended;
      }
      if (profile !== null) await rm(profile, { recursive: true, force: true });
    },
  };
}
