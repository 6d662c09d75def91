import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './properties.module.css';

interface DatePickerProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The system's calendar, behind a button. */
export function DatePicker({ day, onDay }: DatePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        size="sm"
        aria-label="Choose from a calendar"
        onClick={() => input.current?.showPicker()}
      >
        <IconCalendar size={15} stroke={1.7} />
      </ActionIcon>
      <input
        ref={input}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        value={day}
        onChange={(event) => event.currentTarget.value !== '' && onDay(event.currentTarget.value)}
      />
    </>
  );
}
