import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { startOwnProgram } from '../own-program';
import type { GuardOrder } from './guard-order';

/** A program that ends with this one. */
export interface Guarded {
  /** Starts it. Its order is given once. */
  run(order: GuardOrder): void;
  /** What it said so far, its last lines, without colours. */
  said(): string;
  /** Hears what it says, as it says it. */
  onSaid(listener: (text: string) => void): void;
  /** Resolves when it is gone and its folder, too. */
  readonly ended: Promise<void>;
  /** Ends it. */
  end(): Promise<void>;
}

/** Characters of what a program said that are kept. */
const KEPT = 16_000;

/**
 * Starts the guard of a program.
 * @param guard the built `guard.js`
 * @param folder removed when the program is gone, or this one is
 */
export function runGuarded(guard: string, folder: string): Guarded {
  const { file, args, env } = startOwnProgram('preview-guard', guard, [folder]);
  const child = spawn(file, args, {
    // Not reached by the Ctrl+C that ends a command: the guard ends in its own order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    windowsHide: true,
  });
  let text = '';
  const listeners = new Set<(text: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text = stripVTControlCharacters(text + chunk).slice(-KEPT);
      for (const listener of listeners) listener(text);
    });
  }
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    run: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    said: () => text,
    onSaid: (listener) => void listeners.add(listener),
    ended,
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}
