import { createAnnouncer } from '#app/announcer';
import { toReply, type Reply } from '#contract/calls/connect';
import { Problem } from '#core/problem';
import { createReviver } from '../reviver';
import { APP_EVENTS } from './message';
import type { AppThread } from './open-app-in-thread';

/** What the person is told when the app's thread broke. */
export type ThreadMishap = 'started again' | 'keeps stopping';

const KEEPS_STOPPING =
  'Outloud keeps stopping. What was saved is safe. Quit it and start it again; if that doesn’t help, Help › Copy Diagnostics… tells what to report.';

/**
 * The app in a thread that is started again when it breaks, with the library that it had open: the
 * window tries its saves again, and what is typed goes on. A third time within a minute it stays
 * ended. The first begins with the first call.
 *
 * @param start starts it; `follows` tells it that a thread of this process died before it
 * @param onMishap hears that it broke
 */
export function keepAppRunning(
  start: (follows: boolean, onBroken: () => void) => AppThread,
  onMishap: (mishap: ThreadMishap) => void,
  now = () => performance.now(),
): AppThread {
  const announcer = createAnnouncer();
  const mayLive = createReviver(now);
  /** How the library that is open was opened. */
  let opened: Opened = null;
  let ended: Reply | null = null;
  let isClosing = false;
  let ready: Promise<unknown> = Promise.resolve();
  let thread: AppThread | null = null;

  function begin(follows: boolean): AppThread {
    const begun = start(follows, onBroken);
    for (const event of APP_EVENTS) {
      begun.on(event, (payload) => announcer.announce(event, payload));
    }
    return begun;
  }

  function onBroken(): void {
    if (isClosing) return;
    if (!mayLive()) {
      ended = toReply(new Problem('closed', KEEPS_STOPPING));
      onMishap('keeps stopping');
      return;
    }
    const next = begin(true);
    thread = next;
    const { folder, lock } = opened ?? {};
    // It says itself why it can't be opened when it is asked for.
    ready =
      folder === undefined
        ? Promise.resolve()
        : next.call('library', 'open', { folder, ...(lock !== undefined && { lock }) });
    void ready.then(() => {
      if (thread === next && ended === null) onMishap('started again');
    });
  }

  return {
    call: async (noun, verb, argument) => {
      await ready;
      if (ended !== null) return ended;
      thread ??= begin(false);
      const reply = await thread.call(noun, verb, argument);
      if (noun === 'library' && reply.ok) opened = follow(opened, verb, argument);
      return reply;
    },
    on: announcer.on,
    close: async () => {
      isClosing = true;
      await ready;
      if (ended === null) await thread?.close();
    },
  };
}

type Opened = { readonly folder: string; readonly lock?: unknown } | null;

/** What is open after a call that was carried out. */
function follow(opened: Opened, verb: string, argument: unknown): Opened {
  if (verb === 'close') return null;
  if (verb !== 'open' && verb !== 'create') return opened;
  if (typeof argument !== 'object' || argument === null || !('folder' in argument)) return opened;
  const { folder } = argument;
  if (typeof folder !== 'string') return opened;
  return { folder, ...('lock' in argument && { lock: argument.lock }) };
}
