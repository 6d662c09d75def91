import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
  if (!recent.data || recent.data.length === 0) return null;
  return (
    <Stack gap={2} mt="sm" component="section" aria-label="Recent libraries">
      <Text size="xs" fw={600} c="dimmed" px="xs">
        Recent
      </Text>
      {recent.data.slice(0, 5).map(({ folder, name }) => (
        <UnstyledButton
          key={folder}
          className={classes.recent}
          disabled={disabled}
          onClick={() => onOpen(folder)}
        >
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" truncate="start">
            {folder}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
