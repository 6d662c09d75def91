import { Problem, type ProblemCode } from '#core/problem';
import type { PanelName } from './panels';

/**
 * A fault of the program as it may be logged: what kind of error it was and where in the program's
 * own code. Its message is left out, for messages name titles, files and texts.
 */
export interface Fault {
  readonly name: FaultName;
  /** What the system or a `Problem` calls it, such as `ENOSPC`, or null. */
  readonly code: string | null;
  /** Where it was thrown, the nearest place first, each as `file:line:column`. */
  readonly at: readonly string[];
}

/** What a window tells of a fault of its own. */
export interface WindowFault extends Fault {
  readonly how: (typeof FAULT_WAYS)[number];
  /** The part of the window that stopped, or null. */
  readonly panel: PanelName | null;
}

/** A part that stopped drawing, an error or a promise that nobody caught, a worker that broke. */
export const FAULT_WAYS = ['panel', 'error', 'rejection', 'worker'] as const;

export const FAULT_NAMES = [
  'Error',
  'Problem',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'AggregateError',
  'ZodError',
  'AbortError',
  'DataCloneError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'QuotaExceededError',
  'SecurityError',
  'TimeoutError',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** More places than these tell little. */
export const MOST_PLACES = 12;

/** A file of the build with a line and a column: nothing that a person has written. */
export const FAULT_PLACE =
  /^(?:main|host|cli|preload|renderer|chunks|assets)\/[\w.-]{1,100}\.c?js:\d{1,9}:\d{1,9}$/;

export const FAULT_CODE = /^[A-Z][A-Z0-9_]{1,60}$/;

const PROBLEM_CODES: ReadonlySet<string> = new Set<ProblemCode>([
  'not-found',
  'bad-input',
  'corrupt',
  'broken-settings',
  'newer-version',
  'read-only',
  'locked',
  'held-elsewhere',
  'private',
  'conflict',
  'no-access',
  'unsafe-place',
  'disk',
  'git',
  'generator',
  'closed',
]);

/** Whether this is a code that errors of ours or of the system have. */
export function isFaultCode(code: string): boolean {
  return FAULT_CODE.test(code) || PROBLEM_CODES.has(code);
}

/** What may be logged of anything that was thrown. */
export function readFault(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: 'Error', code: null, at: [] };
  const code: unknown = thrown instanceof Problem ? thrown.code : readCode(thrown);
  return {
    name: FAULT_NAMES.find((name) => name === thrown.name) ?? 'Error',
    code: typeof code === 'string' && isFaultCode(code) ? code : null,
    at: readPlaces(thrown),
  };
}

function readCode(error: Error): unknown {
  return 'code' in error ? error.code : null;
}

const LINE = /(?:^app:\/\/outloud|\/out)\/([^/:()]+\/[^/:()]+:\d+:\d+)\)?$/;

/** The places in the stack below the message, which may itself look like a stack. */
function readPlaces({ message, stack }: Error): readonly string[] {
  if (typeof stack !== 'string') return [];
  const start = stack.indexOf(message);
  if (start < 0) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .flatMap((line) => {
      const place = LINE.exec(line.trim().replace(/^at (?:.* \()?/, ''))?.[1];
      return place !== undefined && FAULT_PLACE.test(place) ? [place] : [];
    })
    .slice(0, MOST_PLACES);
}
