import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './check-panel.module.css';

interface IgnoreFormProps {
  /** The rule's name. */
  readonly rule: string;
  /** In how many places it was found in the same words. */
  readonly places: number;
  /** @param everywhere whether the rule is to be ignored in the whole draft */
  readonly onIgnore: (reason: string, everywhere: boolean) => void;
  readonly onTurnOff: () => void;
  readonly onCancel: () => void;
}

/** Asks why a problem may stay as it is: later one wants to know. */
export function IgnoreForm({ rule, places, onIgnore, onTurnOff, onCancel }: IgnoreFormProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isGiven = reason.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onIgnore(reason.trim(), false);
      }}
    >
      <TextInput
        size="xs"
        label="Why may it stay?"
        placeholder="Such as: a quote"
        ref={field}
        value={reason}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button size="compact-xs" type="submit" disabled={!isGiven}>
          {places === 1 ? 'Ignore here' : `Ignore all ${places}`}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!isGiven}
          onClick={() => onIgnore(reason.trim(), true)}
        >
          In all of this draft
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Turn off the rule “${rule}”`}
          onClick={onTurnOff}
        >
          Turn rule off
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
