import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api';
import { useLibrary } from '../../data/queries';
import { attempt, notify } from '../../look/notices';

/** Where the library is, what could not be read of it, and a check of it all. */
export function LibraryFacts() {
  const library = useLibrary().data;
  const [checking, setChecking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  if (!library) return null;

  async function check(): Promise<void> {
    setChecking(true);
    const found = await attempt('The library was not checked', () => api.library.check());
    setChecking(false);
    if (!found) return;
    setProblems(found.problems);
    if (found.ok) notify('Every entry is readable, and the search index is built anew.');
  }

  const shown =
    problems.length > 0 ? problems : library.setAside.map((one) => `${one.file}: ${one.reason}`);
  return (
    <section>
      <Title order={3} mb={8}>
        Library
      </Title>
      <Stack gap="sm">
        {shown.length > 0 && (
          <Alert color="red" icon={<IconAlertTriangle />} title="Some records could not be read">
            <List size="sm">
              {shown.map((problem) => (
                <List.Item key={problem}>{problem}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group justify="space-between" wrap="nowrap" gap="md">
          <div>
            <Text size="sm">{library.entries.toLocaleString('en')} entries</Text>
            <Text size="xs" c="dimmed">
              {library.folder}
            </Text>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                void attempt('The folder was not shown', () =>
                  api.desktop.showInFolder({ path: library.folder }),
                )
              }
            >
              Show
            </Button>
            <Button variant="default" size="xs" loading={checking} onClick={() => void check()}>
              Check
            </Button>
          </Group>
        </Group>
      </Stack>
    </section>
  );
}
