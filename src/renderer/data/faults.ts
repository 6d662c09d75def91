import { readFault, type WindowFault } from '#contract/faults/fault';
import type { PanelName } from '#contract/faults/panels';
import { api } from '../api';

/** Faults of one window that are told; more of them tell nothing new and would fill the log. */
const MOST = 50;

let noted = 0;

/** Notes a fault of this window in the log, without what it says. */
export function noteFault(
  how: WindowFault['how'],
  thrown: unknown,
  panel: PanelName | null = null,
): void {
  noted += 1;
  if (noted > MOST) return;
  // Whoever can't note a fault can't note that either.
  api.diagnostics.fault({ how, panel, ...readFault(thrown) }).catch(() => undefined);
}

/** Notes that a worker of this window broke. @returns ends the listening */
export function watchWorker(worker: Worker): () => void {
  const hear = ({ error }: ErrorEvent): void => noteFault('worker', error);
  worker.addEventListener('error', hear);
  return () => worker.removeEventListener('error', hear);
}
