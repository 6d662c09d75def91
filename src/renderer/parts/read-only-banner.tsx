import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import classes from './read-only-banner.module.css';

/** Says above everything that the library can only be read, and why. */
export function ReadOnlyBanner({ reason }: { readonly reason: string }) {
  return (
    <aside className={classes.banner} aria-label="Read-only">
      <IconLock size={17} stroke={1.8} aria-hidden />
      <Text size="sm">
        <strong>Read-only.</strong> {reason}
      </Text>
    </aside>
  );
}
