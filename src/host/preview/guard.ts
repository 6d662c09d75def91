import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { standardInput } from '../standard-input';
import type { GuardOrder } from './guard-order';

/**
 * Runs a blog's server for as long as the app that asked for it lives: when its end of the pipe
 * closes, however that came, the server goes with all it started, and so does the copy of the blog.
 * A program of its own, because an app that was killed can't clean up.
 */

/** Milliseconds that the server may take to end by itself. */
const GRACE = 3_000;
const LOOK_AGAIN = 50;

const [folder = ''] = process.argv.slice(2);
let server: ChildProcess | null = null;
let isEnding = false;

const orders = createInterface({ input: standardInput() });
orders.once('line', (line) => start(JSON.parse(line) as GuardOrder));
orders.once('close', () => void end(0));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => void end(0));
// Whoever listened is gone; the pipe's end says so, too.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

function start({ file, args, cwd, env, isVerbatim }: GuardOrder): void {
  // A group of its own, so that what it starts can be ended with it.
  server = spawn(file, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    windowsVerbatimArguments: isVerbatim,
  });
  server.stdout?.pipe(process.stdout);
  server.stderr?.pipe(process.stderr);
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    void end(1);
  });
  server.on('close', (code) => void end(code ?? 1));
}

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (server?.pid !== undefined) await endGroup(server.pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  process.exit(code);
}

async function endGroup(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    const kill = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    await new Promise((done) => kill.once('close', done).once('error', done));
    return;
  }
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const deadline = Date.now() + GRACE;
    signalGroup(pid, signal);
    while (Date.now() < deadline) {
      if (!signalGroup(pid, 0)) return;
      await sleep(LOOK_AGAIN);
    }
  }
}

/** @returns whether anybody in the group is left */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
