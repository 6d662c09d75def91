import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IgnoredProblem } from '#contract/checking/checking';
import { problemKey } from '../../parts/tell-problems';
import classes from './check-panel.module.css';

interface IgnoredListProps {
  readonly ignored: readonly IgnoredProblem[];
  readonly readOnly: boolean;
  readonly onHeed: (problem: IgnoredProblem) => void;
}

/** The problems that are left as they are, and why. */
export function IgnoredList({ ignored, readOnly, onHeed }: IgnoredListProps) {
  const [opened, setOpened] = useState(false);
  return (
    <section className={classes.ignored} aria-label="Ignored problems">
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? 'Hide' : 'Show'} {ignored.length} ignored
      </Button>
      {opened && (
        <ul className={classes.problems}>
          {ignored.map((problem) => (
            <li key={problemKey(problem)} className={classes.item}>
              <div className={classes.message}>{problem.message}</div>
              <p className={classes.why}>Ignored: {problem.reason}</p>
              {!readOnly && (
                <div className={classes.actions}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    onClick={() => onHeed(problem)}
                  >
                    Count it again
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
