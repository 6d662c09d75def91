/** Puts one value after the other into a place. */
export interface KeepsLatest<T> {
  put(value: T): void;
  /** Resolves when all that was put is there, or could not be put. */
  settled(): Promise<void>;
}

/** Puts values into a place that takes its time: of those that wait, only the newest. */
export function keepLatest<T>(put: (value: T) => Promise<unknown>): KeepsLatest<T> {
  let waiting: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      // A place that takes nothing keeps nobody from saving.
      await put(value).catch(() => undefined);
    }
    running = null;
  }

  return {
    put: (value) => {
      waiting = { value };
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
