import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Tooltip } from '../../look/tooltip';
import classes from './outline-panel.module.css';

interface VersionPickerProps {
  /** The slots that the talk has versions for, in minutes. */
  readonly versions: readonly number[];
  /** The one that is shown; null for the whole talk. */
  readonly slot: number | null;
  readonly readOnly: boolean;
  readonly onSlot: (slot: number | null) => void;
  readonly onRemove: (slot: number) => void;
}

/** The versions of a talk: one is shown, timed and exported. Nothing where there is none. */
export function VersionPicker({ versions, slot, readOnly, onSlot, onRemove }: VersionPickerProps) {
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
      {slot !== null && versions.includes(slot) && !readOnly && (
        <Tooltip label={`Remove the version of ${slot} min; its slides stay`}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`Remove the version of ${slot} min`}
            onClick={() => onRemove(slot)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
