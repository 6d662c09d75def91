import type { Api } from '#contract/calls/api';
import { effectOf } from '#contract/calls/effects';
import { Problem } from '#core/problem';
import { createAnnouncer, type Announcer } from '../announcer';
import { followCalls } from './follow-calls';
import type { Session } from '../session';

/** Another program of the same person, such as a command, that works in the open library. */
export interface Guest {
  /** Works on the library that was open when the guest came, and on no other. */
  readonly api: Api;
  /** Tells how far the guest's own long tasks are. */
  readonly on: Announcer['on'];
  /** Ends its imports; what it was writing is finished. */
  leave(): Promise<void>;
}

/**
 * Lets guests in. Before the library is left, what they write is finished and their imports are
 * taken back.
 *
 * @param makeApi the app's calls, with the guest's own announcer for its progress
 */
export function createGuests(
  session: Session,
  makeApi: (announcer: Announcer) => Api,
): () => Guest {
  const guests = new Set<Guest>();
  session.beforeLeaving(async () => {
    await Promise.all([...guests].map((guest) => guest.leave()));
  });

  return () => {
    const { storage } = session.library();
    const announcer = createAnnouncer();
    const calls = makeApi(announcer);
    const writing = new Set<Promise<unknown>>();

    async function follow(
      noun: string,
      verb: string,
      call: () => Promise<unknown>,
    ): Promise<unknown> {
      if (!guests.has(guest) || session.current()?.storage !== storage) {
        throw new Problem(
          'closed',
          `The library ${storage.folder} was closed in Outloud meanwhile. Run the command again.`,
        );
      }
      if (effectOf(noun, verb) !== 'writes') return call();
      const write = call();
      writing.add(write);
      try {
        return await write;
      } finally {
        writing.delete(write);
      }
    }

    const guest: Guest = {
      api: followCalls(calls, follow),
      on: announcer.on,
      leave: async () => {
        guests.delete(guest);
        await Promise.all([calls.transfer.cancel(), calls.previews.stop()]);
        await Promise.allSettled(writing);
      },
    };
    guests.add(guest);
    return guest;
  };
}
