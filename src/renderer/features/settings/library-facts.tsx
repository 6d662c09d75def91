import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Repairable } from '#core/library/storage';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { countEntries } from '../../count-entries';
import { useLibrary } from '../../data/queries';
import { attempt, notify } from '../../look/notices';
import { TaskProgress } from '../../parts/task-progress';

/** Where the library is, what could not be read of it, and a check of it all. */
export function LibraryFacts() {
  const library = useLibrary().data;
  const [checking, setChecking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [repairable, setRepairable] = useState<readonly Repairable[]>([]);
  const [strays, setStrays] = useState(0);
  if (!library) return null;

  async function check(): Promise<void> {
    setChecking(true);
    const found = await attempt('The library was not checked', () => api.library.check());
    setChecking(false);
    if (!found) return;
    setProblems(found.problems);
    setStrays(found.strays.filter(({ harmless }) => !harmless).length);
    setRepairable(
      (await attempt('What can be mended is not known', () => api.library.repairable())) ?? [],
    );
    const anew = found.rebuilt.map((what) => `, and the ${what} is made anew`).join('');
    if (found.ok) notify(`Every entry is readable${anew}.`);
  }

  async function repair(): Promise<void> {
    const ids = repairable.map(({ id }) => id);
    const done = await attempt('Nothing was brought back', async () => {
      await api.library.repair({ ids });
      return true;
    });
    if (done) await check();
  }

  async function tidy(): Promise<void> {
    const done = await attempt('Nothing was put in order', () => api.library.tidy());
    if (!done) return;
    for (const sentence of done) notify(`Outloud ${sentence}.`);
    await check();
  }

  const shown =
    problems.length > 0 ? problems : library.setAside.map((one) => `${one.file}: ${one.reason}`);
  return (
    <Stack gap="sm">
      {shown.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle />} title="The library needs care">
          <List size="sm">
            {shown.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
          {repairable.length > 0 && (
            <>
              <Text size="sm" mt="xs">
                {repairable.map(nameRepair).join(', ')} can be brought back from the latest version
                that was kept. What was written after that is not in it. A broken file stays in the
                library’s folder “set-aside”.
              </Text>
              <Button mt="xs" size="xs" variant="default" onClick={() => void repair()}>
                Bring Back {repairable.length}
              </Button>
            </>
          )}
          {strays > 0 && (
            <>
              <Text size="sm" mt="xs">
                What is in a wrong place can be put in order: an entry goes to its own folder,
                anything else to the library’s folder “set-aside”.
              </Text>
              <Button mt="xs" size="xs" variant="default" onClick={() => void tidy()}>
                Put in Order
              </Button>
            </>
          )}
        </Alert>
      )}
      {checking && <TaskProgress task="Checking the entries" />}
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div>
          <Text size="sm">{countEntries(library.entries)}</Text>
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
  );
}

/** The title and when the version was saved. */
function nameRepair({ title, saved, isEmpty, isMadeOut }: Repairable): string {
  if (isMadeOut) return `“${shownTitle(title)}” with the words in its file`;
  const time = new Date(saved).toLocaleString('en');
  return `“${shownTitle(title)}” as of ${time}${isEmpty ? ' (empty)' : ''}`;
}
