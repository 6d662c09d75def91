import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import type { CheckReport } from '#contract/checking/checking';
import { countProblems, tellState } from '../../parts/tell-problems';
import { Tooltip } from '../../look/tooltip';
import classes from './check-button.module.css';

interface CheckButtonProps {
  readonly report: CheckReport | undefined;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** Shows how many problems a draft has, and opens what tells them. */
export function CheckButton({ report, opened, onToggle }: CheckButtonProps) {
  const label = report === undefined ? 'Check' : `Check: ${tellState(report)}`;
  const { error, warning } = countProblems(report?.problems ?? []);
  const count = error > 0 ? error : warning;
  return (
    <Tooltip label={label}>
      <Button
        size="compact-sm"
        variant={opened ? 'light' : 'subtle'}
        color={opened ? 'ink' : 'gray'}
        className={classes.button ?? ''}
        aria-label={label}
        aria-expanded={opened}
        onClick={onToggle}
      >
        <IconChecklist size={17} stroke={1.6} aria-hidden />
        {count > 0 && (
          <span className={classes.count} data-severity={error > 0 ? 'error' : 'warning'}>
            {count}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}
