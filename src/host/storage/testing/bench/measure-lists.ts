import { timed, type Compared } from './figures';
import type { Libraries } from './make-libraries';
import { openQuietly } from './open-session';
import { SqlitePeer } from './sqlite-peer';

/** Rows that a window shows before anybody scrolls. */
export const PAGE = 100;

const ROUNDS = 15;

/** Milliseconds of a running app for the rows of a list, by turns with SQLite. */
export async function measureLists(libraries: Libraries): Promise<{
  readonly page: Compared;
  readonly whole: Compared;
}> {
  const app = await openQuietly(libraries.folder);
  const peer = new SqlitePeer(libraries.database);
  const page = await compare(
    () => app.entries.list({ limit: PAGE }),
    () => peer.first(PAGE),
  );
  const whole = await compare(
    () => app.entries.list({}),
    () => peer.list(),
  );
  peer.close();
  await app.close();
  return { page, whole };
}

async function compare(
  ours: () => Promise<{ readonly length: number }>,
  theirs: () => { readonly length: number },
): Promise<Compared> {
  const found: Compared & { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  if ((await ours()).length !== theirs().length) throw new Error('The lists differ.');
  for (let round = 0; round < ROUNDS; round += 1) {
    found.theirs.push(await timed(theirs));
    found.ours.push(await timed(ours));
  }
  return found;
}
