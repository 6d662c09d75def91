import { useState, type KeyboardEvent } from 'react';
import { parseMinutes } from '#core/talk/parse-minutes';
import classes from './outline-panel.module.css';

interface SlotFieldProps {
  /** How many minutes the talk may take; null when nobody said. */
  readonly slot: number | null;
  readonly readOnly: boolean;
  readonly onSlot: (minutes: number | null) => void;
}

/** How long a talk may take, to be typed; what is no number of minutes is marked and not taken. */
export function SlotField({ slot, readOnly, onSlot }: SlotFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const minutes = typed === null ? slot : parseMinutes(typed);
  const isWrong = minutes === undefined || minutes === 0;

  function commit(): void {
    setTyped(null);
    if (minutes !== undefined && minutes !== 0 && minutes !== slot) onSlot(minutes);
  }

  function takeKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <label
      className={classes.slot}
      title="How long the talk may take. It is kept as its property “slot”."
    >
      {slot === null ? 'min, slot' : 'of'}
      <input
        inputMode="decimal"
        maxLength={5}
        placeholder="none"
        aria-label="Minutes of the slot"
        aria-invalid={isWrong}
        readOnly={readOnly}
        value={typed ?? slot ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={takeKey}
        onBlur={commit}
      />
      {(slot !== null || typed !== null) && 'min'}
    </label>
  );
}
