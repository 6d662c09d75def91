import { useEffect, useState } from 'react';
import type { Events } from '#contract/calls/api';
import { listen } from '../api';

/** How far a long task is; `total` is 0 while it is not known. */
export function useProgress(task: string): Pick<Events['progressed'], 'done' | 'total'> {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEffect(
    () =>
      listen('progressed', ({ task: name, ...now }) => {
        if (name === task) setProgress(now);
      }),
    [task],
  );
  return progress;
}
