import { tellDuration } from '#core/talk/tell-duration';

/** A talk that was given and timed; its slot in minutes. */
interface Timed {
  readonly seconds: number;
  readonly slot: number | null;
}

/** How long a rehearsal took against its slot: `18 min 20 s of 20 min`. */
export function tellLength({ seconds, slot }: Timed): string {
  const took = tellDuration(seconds * 1000);
  return slot === null ? took : `${took} of ${slot} min`;
}

/** How much longer than its slot it took, as it was measured, or null where it fitted. */
export function tellOverrun({ seconds, slot }: Timed): string | null {
  if (slot === null || seconds <= slot * 60) return null;
  return `${tellDuration((seconds - slot * 60) * 1000)} too long`;
}
