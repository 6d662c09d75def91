import { tellDuration } from '#core/talk/tell-duration';

/** How long a rehearsal took against its slot: `18 min 20 s of 20 min`. */
export function tellLength(rehearsal: {
  readonly seconds: number;
  readonly slot: number | null;
}): string {
  const { seconds, slot } = rehearsal;
  const took = tellDuration(seconds * 1000);
  return slot === null ? took : `${took} of ${slot} min`;
}
