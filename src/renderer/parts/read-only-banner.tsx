import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import classes from './banner.module.css';

interface ReadOnlyBannerProps {
  readonly reason: string;
  /** Opens the library once more, to write in it if that is possible by now. */
  readonly onRetry: () => void;
}

/** Says above everything that the library can only be read, and why. */
export function ReadOnlyBanner({ reason, onRetry }: ReadOnlyBannerProps) {
  return (
    <aside className={classes.banner} aria-label="Read-only">
      <IconLock size={17} stroke={1.8} aria-hidden />
      <Text size="sm">
        <strong>Read-only.</strong> {reason}
      </Text>
      <Button className={classes.action} size="compact-sm" variant="default" onClick={onRetry}>
        Open Again
      </Button>
    </aside>
  );
}
