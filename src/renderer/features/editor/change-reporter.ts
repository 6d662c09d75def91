/** Tells of changes a while after they happened, several of them at once. */
export interface ChangeReporter {
  /** Something changed; it is reported within the delay. */
  changed(): void;
  /** Reports a change that waits, at once. */
  flush(): void;
}

/**
 * Gathers changes so that typing never waits for a document to be written out as JSON.
 *
 * @param report reads the state and passes it on
 * @param delay milliseconds from the first change to its report
 */
export function createChangeReporter(report: () => void, delay: number): ChangeReporter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    report();
  };
  return {
    changed() {
      timer ??= setTimeout(flush, delay);
    },
    flush,
  };
}
