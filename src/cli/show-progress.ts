import type { Events } from '#contract/api';

/** Tells a person at a terminal how far a long task is, in one line of stderr. */
export function showProgress(): {
  show(progress: Events['progressed']): void;
  /** Wipes the line out. */
  end(): void;
} {
  const { stderr } = process;
  let isShown = false;
  return {
    show: ({ task, done, total }) => {
      if (!stderr.isTTY) return;
      isShown = true;
      const far = total === 0 ? String(done) : `${done} of ${total}`;
      stderr.write(`\r${task}: ${far}\u001b[K`);
    },
    end: () => {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
