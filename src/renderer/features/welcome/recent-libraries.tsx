import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../api';
import classes from './welcome.module.css';

interface RecentLibrariesProps {
  readonly disabled: boolean;
  readonly onOpen: (folder: string) => void;
}

/** Libraries opened before, newest first. */
export function RecentLibraries({ disabled, onOpen }: RecentLibrariesProps) {
  const recent = useQuery({
    queryKey: ['recent-libraries'],
    queryFn: () => api.desktop.recentLibraries(),
    staleTime: 0,
  });
  const isRead = recent.data !== undefined;
  const latest = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Enter goes back to it, unless a hand is somewhere else by now.
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.matches('form input') === true;
    if (isRead && isFree) latest.current?.focus({ preventScroll: true });
  }, [isRead]);
  if (!recent.data || recent.data.length === 0) return null;
  return (
    <Stack gap={2} mt="sm" component="section" aria-label="Recent libraries">
      <Text size="xs" fw={600} c="dimmed" px="xs">
        Recent
      </Text>
      {recent.data.slice(0, 5).map(({ folder, name }, at) => (
        <UnstyledButton
          key={folder}
          ref={at === 0 ? latest : undefined}
          className={classes.recent}
          disabled={disabled}
          onClick={() => onOpen(folder)}
        >
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" className={classes.path ?? ''}>
            {folder}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
