/** Milliseconds after which it is done first: whoever opens something is busy with that. */
const FIRST = 60_000;
const DAY = 86_400_000;

/**
 * Does something once a day, the first time a minute from now. It keeps no program running.
 * @param onFailure hears why it could not be done
 * @returns ends it
 */
export function daily(task: () => Promise<void>, onFailure: (error: unknown) => void): () => void {
  const run = () => {
    // What it could not do is tried again tomorrow, or at the next opening.
    task().catch(onFailure);
    timer = setTimeout(run, DAY).unref();
  };
  let timer = setTimeout(run, FIRST).unref();
  return () => clearTimeout(timer);
}
