import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { NO_FILTER, partsOf, type Filter } from './filter';
import classes from './filter-chips.module.css';

interface FilterChipsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What the list is filtered by; each part goes with a click. */
export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  const parts = partsOf(filter);
  if (parts.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label="Filtered by">
      {parts.map(({ part, label }) => (
        <UnstyledButton
          key={part}
          className={classes.chip}
          aria-label={`Don’t filter by ${label}`}
          title={`Don’t filter by ${label}`}
          onClick={() => onFilter({ ...filter, [part]: null })}
        >
          <span className={classes.label}>{label}</span>
          <IconX size={12} stroke={2} aria-hidden />
        </UnstyledButton>
      ))}
      <UnstyledButton className={classes.clear} onClick={() => onFilter(NO_FILTER)}>
        Clear
      </UnstyledButton>
    </div>
  );
}
