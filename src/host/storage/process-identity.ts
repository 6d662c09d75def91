import { readFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { pid } from 'node:process';
import { fileErrorCode } from '../files/file-problem';

/** A running program, told apart from a later one that got the same process id. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own clock ticks; null where that can't be known. */
  readonly started: string | null;
  /** When the program began to hold what it holds, ISO 8601. */
  readonly since: string;
}

/** Seconds that the clock may have been set by between two looks at it. */
const CLOCK_SLACK = 60;

export async function identifyThisProcess(): Promise<ProcessIdentity> {
  return {
    pid,
    host: hostname(),
    started: await processStart(pid),
    since: new Date().toISOString(),
  };
}

/** Whether the program surely no longer runs. What can't be known, as on another host, is a no. */
export async function isGone(owner: ProcessIdentity): Promise<boolean> {
  if (owner.host !== hostname()) return false;
  if (!isRunning(owner.pid)) return true;
  const started = await processStart(owner.pid);
  if (owner.started !== null && started !== null) return owner.started !== started;
  const boot = Date.now() / 1000 - uptime();
  return Date.parse(owner.since) / 1000 < boot - CLOCK_SLACK;
}

/** Whether both are one running program. */
export function isSameProcess(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.pid === other.pid && one.host === other.host && one.started === other.started;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return fileErrorCode(error) !== 'ESRCH';
  }
}

/** The boot and the clock tick that the process started at, as Linux tells them. */
async function processStart(id: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything.
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return tick === undefined ? null : `${boot.trim()} ${tick}`;
  } catch {
    return null;
  }
}
