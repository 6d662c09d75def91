import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeProblem } from '#core/problem';

interface ProblemAlertProps {
  /** What did not happen. */
  readonly title: string;
  /** What was thrown; null shows nothing. */
  readonly problem: unknown;
}

/** Says why something did not happen, to the eye and to screen readers. */
export function ProblemAlert({ title, problem }: ProblemAlertProps) {
  if (problem === null) return null;
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle />}
      title={title}
      // What another program said comes in lines.
      styles={{ message: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } }}
    >
      {describeProblem(problem)}
    </Alert>
  );
}
