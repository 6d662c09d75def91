import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';

const PROGRAM = resolve('out/cli/outloud.js');

/** How a run of the command line ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs the built command line as a person's shell would. */
export async function outloud(args: readonly string[], input: string | Buffer = ''): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args]);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  return { code, stdout, stderr: stderr.toString() };
}

/** Runs a command with `--json` that must succeed, and reads the value that it prints. */
export async function outloudJson<T>(args: readonly string[], input?: string): Promise<T> {
  const { code, stdout, stderr } = await outloud([...args, '--json'], input);
  if (code !== 0) throw new Error(`outloud ${args.join(' ')} exited with ${code}: ${stderr}`);
  return JSON.parse(stdout.toString()) as T;
}
