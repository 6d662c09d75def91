import { Problem } from '#core/problem';
import { noteFault } from './faults';

/** A browser says so when what is measured changes what is measured; nothing is lost by it. */
const HARMLESS = /^ResizeObserver loop/;

/**
 * Hears of every error that nobody caught and every promise that nobody waited for, notes it, and
 * gives it to `tell`: what was asked for was not done, and nobody has said so.
 */
export function watchWindow(tell: (thrown: unknown) => void): void {
  addEventListener('error', ({ error, message }) => {
    if (error === null && HARMLESS.test(message)) return;
    noteFault('error', error);
    tell(error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    // Whoever closes a library or the window has no more use for the answers of its calls.
    if (reason instanceof Problem && reason.code === 'closed') return;
    noteFault('rejection', reason);
    tell(reason);
  });
}
