/** So often something may die within so many milliseconds; then it is left to the person. */
const MOST = 3;
const WITHIN = 60_000;

/**
 * Says of a page or a thread that just died whether it is to live again: not when it keeps dying.
 * @param now the clock, in milliseconds
 */
export function createReviver(now: () => number): () => boolean {
  let deaths: readonly number[] = [];
  return () => {
    const time = now();
    deaths = [...deaths.filter((death) => time - death < WITHIN), time];
    if (deaths.length < MOST) return true;
    deaths = [];
    return false;
  };
}
