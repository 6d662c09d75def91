import { Button } from '@mantine/core';
import classes from './outline-panel.module.css';

interface VersionPickerProps {
  /** The slots that the talk has versions for, in minutes. */
  readonly versions: readonly number[];
  /** The one that is shown; null for the whole talk. */
  readonly slot: number | null;
  readonly readOnly: boolean;
  readonly onSlot: (slot: number | null) => void;
}

/** The versions of a talk: one is shown, timed and exported. Nothing where there is none. */
export function VersionPicker({ versions, slot, readOnly, onSlot }: VersionPickerProps) {
  if (versions.length === 0) return null;
  return (
    <div className={classes.versions} role="group" aria-label="Versions">
      {[...versions, null].map((version) => (
        <Button
          key={String(version)}
          size="compact-xs"
          variant={version === slot ? 'light' : 'subtle'}
          {...(version !== slot && { color: 'gray' })}
          aria-pressed={version === slot}
          disabled={readOnly && version !== slot}
          onClick={() => onSlot(version)}
        >
          {version === null ? 'Whole' : `${version} min`}
        </Button>
      ))}
    </div>
  );
}
