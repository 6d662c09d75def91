import type { Events } from '#contract/calls/api';

/** Where progress is written: a terminal shows it, a file or a pipe gets nothing of it. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a task is called where its name alone says too little. */
const NAMES: Readonly<Record<string, string>> = { Indexing: 'Getting ready to search' };

/** Tells a person at a terminal how far a long task is, in one line of stderr. */
export function showProgress(stderr: Terminal = process.stderr): {
  show(progress: Events['progressed']): void;
  /** Wipes the line out. */
  end(): void;
} {
  let isShown = false;
  const end = (): void => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    show: ({ task, done, total }) => {
      if (stderr.isTTY !== true) return;
      if (done === 0 && total === 0) return end();
      isShown = true;
      const far = total === 0 ? count(done) : `${count(done)} of ${count(total)}`;
      stderr.write(`\r${NAMES[task] ?? task} … ${far}\u001b[K`);
    },
    end,
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
