import type { ProblemCode } from '#core/problem';
import type { Fault, WindowFault } from './fault';

/** A program of Outloud that may end before it should. */
export type Part =
  | 'main window'
  | 'capture window'
  | 'preview bar'
  | 'preview page'
  | 'presenter'
  | 'audience'
  | 'gpu'
  | 'utility'
  | 'app thread'
  | 'search thread'
  | 'markdown thread'
  | 'backup thread'
  | 'spelling thread'
  | 'prose thread';

/** Work that nobody waits for, whose failure would be seen by nobody. */
export type BackgroundTask = 'indexing' | 'daily' | 'ending' | 'unknown';

/**
 * What can be noted in the log. Every word is from a list, everything else is a number or a place
 * in the program's own code: nothing that a person has written fits in.
 */
export type Noted =
  | {
      readonly event: 'started';
      readonly app: string;
      readonly electron: string;
      readonly node: string;
      readonly os: string;
      readonly arch: string;
    }
  | { readonly event: 'ended' }
  | { readonly event: 'library opened'; readonly entries: number; readonly readOnly: boolean }
  /** @property call as `noun.verb` of the contract */
  | { readonly event: 'slow call'; readonly call: string; readonly ms: number }
  | { readonly event: 'refused call'; readonly call: string; readonly code: ProblemCode }
  | ({ readonly event: 'failed call'; readonly call: string } & Fault)
  | ({ readonly event: 'failed task'; readonly task: BackgroundTask } & Fault)
  | ({ readonly event: 'fault in window' } & WindowFault)
  | ({ readonly event: 'fault in main' } & Fault)
  | ({ readonly event: 'thread broke'; readonly part: Part } & Fault)
  /** @property reason as Electron says it, such as `crashed` or `oom` */
  | {
      readonly event: 'process gone';
      readonly part: Part;
      readonly reason: string;
      readonly exitCode: number;
    }
  | { readonly event: 'window hangs'; readonly part: Part }
  | { readonly event: 'window answers again'; readonly part: Part };

/** Notes what happened, for the log of this computer. It never throws. */
export type Log = (noted: Noted) => void;

/** Where there is no log. */
export const NO_LOG: Log = () => undefined;
