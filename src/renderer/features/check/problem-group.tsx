import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FoundProblem } from '#contract/checking/group-problems';
import type { Severity } from '#core/check/rule';
import { SEVERITY_NAMES } from '../../parts/tell-problems';
import classes from './check-panel.module.css';

/** Problems that are shown until somebody wants more: nobody mends hundreds in one go. */
const FEW = 50;

interface ProblemGroupProps {
  readonly severity: Severity;
  readonly found: readonly FoundProblem[];
  /** Draws one of them. */
  readonly children: (found: FoundProblem) => ReactNode;
}

/** The problems of one severity under their number. */
export function ProblemGroup({ severity, found, children }: ProblemGroupProps) {
  const [most, setMost] = useState(FEW);
  const [one, more] = SEVERITY_NAMES[severity];
  const count = found.reduce((sum, { places }) => sum + places.length, 0);
  const name = `${count} ${count === 1 ? one : more}`;
  const left = found.length - most;
  return (
    <section aria-label={name}>
      <h3 className={classes.severity} data-severity={severity}>
        {name}
      </h3>
      <ul className={classes.problems}>{found.slice(0, most).map(children)}</ul>
      {left > 0 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setMost(most + FEW)}>
          Show {Math.min(left, FEW)} more
        </Button>
      )}
    </section>
  );
}
